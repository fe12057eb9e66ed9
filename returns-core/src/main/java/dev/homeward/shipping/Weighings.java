package dev.homeward.shipping;

import dev.homeward.shared.SellerId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What parcels weigh by their carriers' scales; the latest weighing counts. */
@Service
public class Weighings {

  private static final int HEAVIEST = 1_000_000;

  private final JdbcClient jdbc;

  Weighings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Notes a weighing of announced parcels; of a number that nobody announced there is none to note
   * it for, and what cannot be is left out.
   *
   * @param by the seller that says it, whose parcels alone it can be about; empty for the platform
   * @param grams more than 0, at most a ton
   */
  @Transactional
  public void note(Optional<SellerId> by, String trackingNumber, long grams) {
    String key = TrackingKey.of(trackingNumber);
    if (key.isEmpty() || grams <= 0 || grams > HEAVIEST) {
      return;
    }
    jdbc.sql(
            """
            update parcel p set weighed_grams = :grams
            where p.tracking_key = :key
              and (:seller::uuid is null
                   or exists (select 1 from parcel_content c where c.parcel_id = p.id and c.seller_id = :seller::uuid))
            """)
        .param("grams", (int) grams)
        .param("key", key)
        .param("seller", by.map(SellerId::value).orElse(null))
        .update();
  }

  /** Returns what a seller's parcel weighs in grams; empty where nobody weighed it. */
  @Transactional(readOnly = true)
  public Optional<Integer> of(SellerId seller, ParcelId id) {
    return jdbc.sql(
            """
            select p.weighed_grams from parcel p
            where p.id = ? and p.weighed_grams is not null
              and exists (select 1 from parcel_content c where c.parcel_id = p.id and c.seller_id = ?)
            """)
        .param(id.value())
        .param(seller.value())
        .query(Integer.class)
        .optional();
  }
}

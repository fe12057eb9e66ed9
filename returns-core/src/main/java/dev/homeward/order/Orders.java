package dev.homeward.order;

import dev.homeward.shared.AcrossSellers;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.SellerId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads orders. */
@Service
@Transactional(readOnly = true)
public class Orders {

  private static final String MATCHING =
      """
      from customer_order
      where (:seller::uuid is null or seller_id = :seller::uuid)
        and (:number::text is null or number = :number)
        and (:email::text is null or email = lower(:email))
      """;

  /** A page of orders and how many there are in all. */
  public record Page(List<OrderView> orders, long total) {}

  private final JdbcClient jdbc;
  private final OrderReader reader;

  Orders(JdbcClient jdbc, OrderReader reader) {
    this.jdbc = jdbc;
    this.reader = reader;
  }

  /**
   * Returns one order.
   *
   * @param seller the tenant; empty for the platform
   * @throws NotFound if there is none, or another seller's
   */
  public OrderView get(Optional<SellerId> seller, OrderId id) {
    return reader.read(List.of(id.value())).stream()
        .filter(order -> seller.isEmpty() || seller.get().equals(order.seller()))
        .findFirst()
        .orElseThrow(() -> new NotFound("order", id));
  }

  /**
   * Returns orders, the latest first, in three statements however many they are.
   *
   * @param seller the tenant; empty for the platform
   * @param number exactly, or null for any
   * @param email in any case, or null for any
   * @param page from 0
   */
  public Page find(
      Optional<SellerId> seller,
      @Nullable String number,
      @Nullable String email,
      int page,
      int size) {
    UUID tenant = seller.map(SellerId::value).orElse(null);
    List<UUID> ids =
        jdbc.sql(
                "select id "
                    + MATCHING
                    + "order by placed_at desc, id desc limit :size offset :skip")
            .param("seller", tenant)
            .param("number", number)
            .param("email", email)
            .param("size", size)
            .param("skip", (long) page * size)
            .query(UUID.class)
            .list();
    long total =
        jdbc.sql("select count(*) " + MATCHING)
            .param("seller", tenant)
            .param("number", number)
            .param("email", email)
            .query(Long.class)
            .single();
    return new Page(reader.read(ids), total);
  }

  /**
   * Finds the order of a shopper who knows its number and something that only they and the seller
   * know; one statement, whatever is wrong. Of several the latest counts.
   *
   * @param proof the e-mail address or the postcode of the order, in any case and spacing
   */
  @AcrossSellers
  public Optional<OrderId> findForShopper(String number, String proof) {
    return jdbc.sql(
            """
            select id from customer_order
            where number = :number
              and (email = lower(:proof) or replace(upper(postcode), ' ', '') = replace(upper(:proof), ' ', ''))
            order by placed_at desc, id desc limit 1
            """)
        .param("number", number.strip())
        .param("proof", proof.strip())
        .query((row, _) -> new OrderId(row.getObject(1, UUID.class)))
        .optional();
  }
}

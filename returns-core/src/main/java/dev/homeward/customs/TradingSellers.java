package dev.homeward.customs;

import dev.homeward.shared.AcrossSellers;
import dev.homeward.shared.SellerId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sellers with how much is known of their trade, for operators. */
@Service
@Transactional(readOnly = true)
public class TradingSellers {

  private final JdbcClient jdbc;

  TradingSellers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A seller with how many numbers and agreed fees are on file. */
  public record Row(SellerId id, String name, String country, long numbers, long fees) {}

  /**
   * Returns a page of sellers by name, in one statement.
   *
   * @param name the beginning of one, in any case; empty for any
   * @param after name of the last one of the page before; empty for the first page
   * @param id of the same
   */
  @AcrossSellers
  public List<Row> page(String name, String after, UUID id, int size) {
    return jdbc.sql(
            """
            select s.id, s.name, s.country,
                   (select count(*) from trade_number n where n.seller_id = s.id) as numbers,
                   (select count(*) from claim_fee f where f.seller_id = s.id) as fees
            from seller s
            where starts_with(lower(s.name), lower(:name)) and (s.name, s.id) > (:after, :id)
            order by s.name, s.id limit :size
            """)
        .param("name", name.strip())
        .param("after", after)
        .param("id", id)
        .param("size", size)
        .query((row, _) ->
            new Row(
                new SellerId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("country"),
                row.getLong("numbers"),
                row.getLong("fees")))
        .list();
  }
}

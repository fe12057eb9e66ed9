package dev.homeward.customs.claim;

import dev.homeward.shared.Money;
import dev.homeward.shared.SellerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists claims, those first whose last day is next. */
@Service
@Transactional(readOnly = true)
public class ClaimList {

  private final JdbcClient jdbc;

  ClaimList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A claim in a list. */
  public record Row(
      ClaimId id,
      String caseNumber,
      String rule,
      String place,
      ClaimState state,
      Money asked,
      Money paid,
      Money fee,
      @Nullable LocalDate deadline) {}

  /** A page and how many there are in all. */
  public record Page(List<Row> rows, long total) {}

  /** Sums of one currency: what is asked and open, and what has come. */
  public record Sum(Money open, Money paid) {}

  /**
   * Returns a page in two statements.
   *
   * @param state null for all
   * @param page from 0
   */
  public Page page(SellerId seller, @Nullable ClaimState state, int page, int size) {
    String name = state == null ? null : state.name();
    List<Row> rows =
        jdbc.sql(
                """
                select * from customs_claim
                where seller_id = :seller and (:state::text is null or state = :state)
                order by state in ('REFUSED', 'PAID', 'WITHDRAWN', 'LAPSED'), deadline nulls last, id desc
                limit :size offset :skip
                """)
            .param("seller", seller.value())
            .param("state", name)
            .param("size", size)
            .param("skip", (long) page * size)
            .query((row, _) -> row(row))
            .list();
    long total =
        jdbc.sql(
                """
                select count(*) from customs_claim
                where seller_id = :seller and (:state::text is null or state = :state)
                """)
            .param("seller", seller.value())
            .param("state", name)
            .query(Long.class)
            .single();
    return new Page(rows, total);
  }

  /** Returns how many claims are in each state. */
  public Map<ClaimState, Integer> counts(SellerId seller) {
    Map<ClaimState, Integer> counts = new EnumMap<>(ClaimState.class);
    jdbc.sql("select state, count(*) from customs_claim where seller_id = ? group by state")
        .param(seller.value())
        .query(row -> {
          counts.put(ClaimState.valueOf(row.getString(1)), row.getInt(2));
        });
    return counts;
  }

  /** Returns the sums by currency. */
  public List<Sum> sums(SellerId seller) {
    List<Sum> sums = new ArrayList<>();
    jdbc.sql(
            """
            select currency,
                coalesce(sum(coalesce(granted_minor, asked_minor) - paid_minor)
                    filter (where state in ('DRAFT', 'READY', 'SUBMITTED', 'ACCEPTED')), 0) as open,
                sum(paid_minor) as paid
            from customs_claim where seller_id = ? group by currency order by currency
            """)
        .param(seller.value())
        .query(row -> {
          Currency currency = Currency.getInstance(row.getString(1));
          sums.add(
              new Sum(new Money(row.getLong(2), currency), new Money(row.getLong(3), currency)));
        });
    return sums;
  }

  private static Row row(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    return new Row(
        new ClaimId(row.getObject("id", UUID.class)),
        row.getString("case_number"),
        row.getString("rule"),
        row.getString("place"),
        ClaimState.valueOf(row.getString("state")),
        new Money(row.getLong("asked_minor"), currency),
        new Money(row.getLong("paid_minor"), currency),
        new Money(row.getLong("fee_minor"), Currency.getInstance(row.getString("fee_currency"))),
        row.getObject("deadline", LocalDate.class));
  }
}

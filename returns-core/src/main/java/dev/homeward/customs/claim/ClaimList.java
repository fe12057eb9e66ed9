package dev.homeward.customs.claim;

import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists claims, those first whose last day is next. */
@Service
@Transactional(readOnly = true)
public class ClaimList {

  private static final String ORDER =
      "state in ('REFUSED', 'PAID', 'WITHDRAWN', 'LAPSED'), deadline nulls last, id desc";

  private final JdbcClient jdbc;

  ClaimList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A claim in a list. */
  public record Row(
      ClaimId id,
      SellerId seller,
      ReturnCaseId caseId,
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
   * What is looked for.
   *
   * @param seller whose claims alone are told; empty for those of all
   * @param states empty for all
   * @param deadlineBy last day on which the last day may be; null for any, and for none
   */
  public record Filter(
      Optional<SellerId> seller, List<ClaimState> states, @Nullable LocalDate deadlineBy) {

    public Filter {
      states = List.copyOf(states);
    }
  }

  /**
   * Returns a page in two statements.
   *
   * @param state null for all
   * @param page from 0
   */
  public Page page(SellerId seller, @Nullable ClaimState state, int page, int size) {
    return find(
        new Filter(Optional.of(seller), state == null ? List.of() : List.of(state), null),
        page,
        size);
  }

  /** Returns a page in two statements; {@code page} counts from 0. */
  public Page find(Filter filter, int page, int size) {
    List<Row> rows =
        filtered("select *", filter, " order by " + ORDER + " limit :size offset :skip")
            .param("size", size)
            .param("skip", (long) page * size)
            .query((row, _) -> row(row))
            .list();
    return new Page(rows, filtered("select count(*)", filter, "").query(Long.class).single());
  }

  private JdbcClient.StatementSpec filtered(String select, Filter filter, String rest) {
    return jdbc.sql(
            select
                + """
                 from customs_claim
                where (:seller::uuid is null or seller_id = :seller::uuid)
                  and (cardinality(:states) = 0 or state = any (:states))
                  and (:by::date is null or deadline <= :by::date)
                """
                + rest)
        .param("seller", filter.seller().map(SellerId::value).orElse(null))
        .param("states", filter.states().stream().map(ClaimState::name).toArray(String[]::new))
        .param("by", filter.deadlineBy());
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
        new SellerId(row.getObject("seller_id", UUID.class)),
        new ReturnCaseId(row.getObject("case_id", UUID.class)),
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

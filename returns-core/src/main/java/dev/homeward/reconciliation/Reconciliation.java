package dev.homeward.reconciliation;

import dev.homeward.shared.Money;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares what was written at different places about the same money and goods. Whoever writes
 * keeps them equal in one transaction; this is how anybody can see that it is so.
 */
@Service
public class Reconciliation {

  /** Cases or orders that are named for each difference. */
  private static final int NAMED = 20;

  private final JdbcClient jdbc;
  private final Clock clock;

  Reconciliation(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What is compared. */
  public enum Subject {
    MONEY,
    GOODS,
    STOCK
  }

  /**
   * Two sums that have to be the same.
   *
   * @param check names the message that tells what is compared
   * @param unit currency of minor units; null for pieces
   * @param here and there, in minor units or pieces
   * @param different facts that differ one by one, even where their sums agree
   * @param named returns of them, the first few
   */
  public record Line(
      Subject subject,
      String check,
      @Nullable String unit,
      long here,
      long there,
      long different,
      List<Named> named) {

    public Line {
      named = List.copyOf(named);
    }

    /** Returns an amount of either side; only where these are amounts. */
    public Money money(long minor) {
      return new Money(minor, Currency.getInstance(Objects.requireNonNull(unit)));
    }

    public boolean agrees() {
      return different == 0 && here == there;
    }
  }

  /** A return in which facts differ. */
  public record Named(UUID caseId, String number) {}

  /** All comparisons as of one moment. */
  public record Report(Instant at, List<Line> lines) {

    public Report {
      lines = List.copyOf(lines);
    }

    public boolean agrees() {
      return lines.stream().allMatch(Line::agrees);
    }

    /** Says whether there is anything to compare. */
    public boolean has(Subject subject) {
      return lines.stream().anyMatch(line -> line.subject() == subject);
    }
  }

  /** Compares everything of a seller, as it is at one moment. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Report of(SellerId seller) {
    List<Line> lines = new ArrayList<>();
    for (Check check : Check.values()) {
      lines.addAll(compare(seller, check));
    }
    return new Report(clock.instant(), lines);
  }

  private List<Line> compare(SellerId seller, Check check) {
    return jdbc.sql(
            """
            with facts (case_id, unit, here, there) as (%s)
            select unit, coalesce(sum(here), 0) as here, coalesce(sum(there), 0) as there,
                   count(*) filter (where here is distinct from there) as different,
                   array_agg(distinct case_id) filter (where here is distinct from there and case_id is not null) as cases
            from facts group by unit order by unit
            """
                .formatted(check.facts()))
        .param("seller", seller.value())
        .query((row, _) -> {
          var cases = row.getArray("cases");
          UUID[] ids = cases == null ? new UUID[0] : (UUID[]) cases.getArray();
          return new Line(
              check.subject(),
              check.key(),
              row.getString("unit"),
              row.getLong("here"),
              row.getLong("there"),
              row.getLong("different"),
              named(seller, ids));
        })
        .list();
  }

  private List<Named> named(SellerId seller, UUID[] ids) {
    if (ids.length == 0) {
      return List.of();
    }
    return jdbc.sql(
            "select id, number from return_case where seller_id = ? and id = any (?) order by number limit ?")
        .param(seller.value())
        .param(ids)
        .param(NAMED)
        .query((row, _) -> new Named(row.getObject(1, UUID.class), row.getString(2)))
        .list();
  }
}

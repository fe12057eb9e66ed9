package dev.homeward.customs;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.customs.regime.Remedy;
import dev.homeward.customs.regime.RuleBook;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows what claiming costs a seller: what its broker takes, or what is usual. */
@Service
@Transactional
public class ClaimFees {

  private final JdbcClient jdbc;
  private final RuleBook rules;
  private final AuditTrail audit;
  private final Clock clock;

  ClaimFees(JdbcClient jdbc, RuleBook rules, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A rule by which something can be claimed.
   *
   * @param usual what claiming costs where nothing else was agreed
   * @param agreed with the seller; null for nothing
   */
  public record Line(String rule, Money usual, @Nullable Money agreed) {}

  /** Returns what claiming costs a seller by every rule that holds today. */
  @Transactional(readOnly = true)
  public List<Line> lines(SellerId seller) {
    Map<String, Money> agreed = of(seller);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return rules.remedies(today).stream()
        .map(rule -> new Line(rule.head().id(), rule.fee(), agreed.get(rule.head().id())))
        .sorted(Comparator.comparing(Line::rule))
        .toList();
  }

  /** Returns the fees that a seller has told, by rule. */
  @Transactional(readOnly = true)
  public Map<String, Money> of(SellerId seller) {
    Map<String, Money> fees = new HashMap<>();
    jdbc.sql("select rule, currency, amount_minor from claim_fee where seller_id = ?")
        .param(seller.value())
        .query(row -> {
          fees.put(
              row.getString(1), new Money(row.getLong(3), Currency.getInstance(row.getString(2))));
        });
    return fees;
  }

  /** Returns the fee of a claim by a rule. */
  static Money of(Map<String, Money> told, Remedy remedy) {
    return told.getOrDefault(remedy.head().id(), remedy.fee());
  }

  /**
   * Takes a fee down in place of what is usual; claims that were opened keep theirs.
   *
   * @throws BusinessRuleViolation {@code customs.fee} for a negative one
   * @throws NotFound if there is no such rule
   */
  public void put(SellerId seller, String rule, Money fee, Actor actor) {
    if (fee.isNegative()) {
      throw new BusinessRuleViolation("customs.fee");
    }
    Line known = line(seller, rule);
    if (fee.equals(known.agreed())) {
      return;
    }
    jdbc.sql(
            """
            insert into claim_fee (seller_id, rule, currency, amount_minor) values (?, ?, ?, ?)
            on conflict (seller_id, rule) do update
            set currency = excluded.currency, amount_minor = excluded.amount_minor
            """)
        .param(seller.value())
        .param(rule)
        .param(fee.currency().getCurrencyCode())
        .param(fee.minor())
        .update();
    record(seller, rule, known.agreed(), fee, actor);
  }

  /** Ends what was agreed: what is usual counts again. */
  public void end(SellerId seller, String rule, Actor actor) {
    Line known = line(seller, rule);
    if (known.agreed() != null) {
      jdbc.sql("delete from claim_fee where seller_id = ? and rule = ?")
          .param(seller.value())
          .param(rule)
          .update();
      record(seller, rule, known.agreed(), null, actor);
    }
  }

  private Line line(SellerId seller, String rule) {
    return lines(seller).stream()
        .filter(line -> line.rule().equals(rule))
        .findFirst()
        .orElseThrow(() -> new NotFound("customs-rule", rule));
  }

  private void record(
      SellerId seller, String rule, @Nullable Money before, @Nullable Money after, Actor actor) {
    audit.record(
        actor,
        "claim-fee.changed",
        Subject.of("seller", seller, rule, seller),
        state(before),
        state(after));
  }

  private static Map<String, String> state(@Nullable Money fee) {
    return fee == null ? Map.of() : Map.of("fee", fee.toString());
  }
}

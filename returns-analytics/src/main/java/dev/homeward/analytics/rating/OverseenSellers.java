package dev.homeward.analytics.rating;

import dev.homeward.analytics.credit.CreditParameters;
import dev.homeward.analytics.credit.Deduction;
import dev.homeward.analytics.credit.ViolationPoints;
import dev.homeward.analytics.rating.facts.DecidedLines;
import dev.homeward.analytics.rating.record.ConfirmedViolations;
import dev.homeward.oversight.Appeals;
import dev.homeward.oversight.Attribution;
import dev.homeward.oversight.Severity;
import dev.homeward.oversight.Signature;
import dev.homeward.oversight.Violation;
import dev.homeward.oversight.Violations;
import dev.homeward.shared.SellerId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people confirmed and decided about sellers, in the model's terms. */
@Component
class OverseenSellers implements DecidedLines {

  private final Violations violations;
  private final Appeals appeals;

  OverseenSellers(Violations violations, Appeals appeals) {
    this.violations = violations;
    this.appeals = appeals;
  }

  @Override
  public List<Attribution> all() {
    return appeals.attributions();
  }

  /**
   * The violations that were confirmed by a day, and stand.
   *
   * @param evaluatedOn when each seller's grade was last decided: a critical one after it is new
   */
  Map<SellerId, ConfirmedViolations> by(
      LocalDate day, CreditParameters parameters, Map<SellerId, @Nullable LocalDate> evaluatedOn) {
    Map<SellerId, List<Deduction>> deductions = new HashMap<>();
    Map<SellerId, Boolean> critical = new HashMap<>();
    for (Violation violation : violations.confirmed()) {
      Signature decision = violation.decision();
      if (decision == null) {
        continue;
      }
      LocalDate on = LocalDate.ofInstant(decision.at(), ZoneOffset.UTC);
      long age = ChronoUnit.DAYS.between(on, day);
      if (age < 0) {
        continue;
      }
      SellerId seller = violation.seller();
      LocalDate last = evaluatedOn.get(seller);
      deductions
          .computeIfAbsent(seller, _ -> new ArrayList<>())
          .add(new Deduction(points(parameters.violations(), violation.severity()), age));
      boolean isNew =
          violation.severity() == Severity.CRITICAL && (last == null || !on.isBefore(last));
      critical.merge(seller, isNew, Boolean::logicalOr);
    }
    Map<SellerId, ConfirmedViolations> confirmed = new HashMap<>();
    deductions.forEach((seller, all) ->
        confirmed.put(seller, new ConfirmedViolations(all, critical.getOrDefault(seller, false))));
    return confirmed;
  }

  private static double points(ViolationPoints points, Severity severity) {
    return switch (severity) {
      case LOW -> points.low();
      case MEDIUM -> points.medium();
      case HIGH -> points.high();
      case CRITICAL -> points.critical();
    };
  }
}

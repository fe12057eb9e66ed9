package dev.homeward.drafting;

import dev.homeward.policy.LegalMinimum;
import dev.homeward.policy.PolicyDraft;
import dev.homeward.policy.PolicyRule;
import dev.homeward.policy.PolicyTemplates;
import dev.homeward.policy.PolicyTerms;
import dev.homeward.seller.SellerView;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads a sheet: each slot, then the rules beside each other, then all of it beside the law. */
@Component
class SheetReader {

  private static final int WHOLE = -1;

  private final LegalMinimum minimum;
  private final Clock clock;

  SheetReader(LegalMinimum minimum, Clock clock) {
    this.minimum = minimum;
    this.clock = clock;
  }

  SheetReading read(PolicySheet sheet, SellerView seller) {
    List<SheetProblem> problems = new ArrayList<>();
    Instant from = effectiveFrom(sheet, seller, problems);
    Slots lastSlots = new Slots(0, sheet.last(), seller.currency(), problems);
    PolicyTerms last = new TermsReader(lastSlots, PolicyTemplates.plain()).read();
    List<PolicyRule> rules = new ArrayList<>();
    int number = 0;
    for (Map<String, String> typed : sheet.rules()) {
      Slots slots = new Slots(++number, typed, seller.currency(), problems);
      rules.add(
          new PolicyRule(
              slots.text("name"),
              ConditionReader.read(slots),
              new TermsReader(slots, last).read()));
    }
    boolean readable = problems.stream().noneMatch(SheetProblem::blocks);
    PolicyDraft policy = new PolicyDraft(from, sheet.informs(), last, Map.of(), rules);
    problems.addAll(Overlaps.among(rules));
    LocalDate day = LocalDate.ofInstant(from, seller.timeZone());
    minimum.breaches(policy, day).forEach(breach -> problems.add(problem(breach)));
    return new SheetReading(readable ? policy : null, problems);
  }

  private Instant effectiveFrom(PolicySheet sheet, SellerView seller, List<SheetProblem> problems) {
    Slots slots =
        new Slots(
            WHOLE, Map.of("effectiveFrom", sheet.effectiveFrom()), seller.currency(), problems);
    LocalDate day = sheet.effectiveFrom().isEmpty() ? null : slots.date("effectiveFrom");
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, seller.timeZone());
    if (day == null || day.equals(today)) {
      return now;
    }
    if (day.isBefore(today)) {
      slots.problem("effectiveFrom", "policy.in-the-past");
      return now;
    }
    return day.atStartOfDay(seller.timeZone()).toInstant();
  }

  private static SheetProblem problem(LegalMinimum.Breach breach) {
    String first = breach.countries().iterator().next();
    return new SheetProblem(
        breach.sentence(),
        breach.slot(),
        "policy.below-law." + breach.slot(),
        List.of(breach.needed(), breach.clause(), first, breach.countries().size() - 1),
        breach.blocks());
  }
}

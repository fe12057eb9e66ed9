package dev.homeward.policy;

import dev.homeward.shared.CountryCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/**
 * Finds where a policy says less than the law of a market that it speaks of. Decisions are never
 * below the law whatever a policy says; what is published must not say otherwise either.
 */
@Service
public class LegalMinimum {

  /** Where money is due at once, a policy can say no less than a day. */
  private static final int SHORTEST = 1;

  private final Statutes statutes;

  LegalMinimum(Statutes statutes) {
    this.statutes = statutes;
  }

  /**
   * A sentence that promises less than the law.
   *
   * @param sentence number of the rule, from 1; 0 for the last sentence
   * @param slot of the sentence: days, approval, payer, restocking, refund, outbound, resolutions
   * @param countries where the law asks for more
   * @param needed what it asks for: a number or a name, by slot; days that are business days say so
   * @param clause of the law of the first of these countries
   * @param blocks whether it must not be published; else it is only told, as a sentence for every
   *     market cannot repeat the law of each
   */
  public record Breach(
      int sentence,
      String slot,
      Set<String> countries,
      String needed,
      String clause,
      boolean blocks) {}

  /**
   * @param purchase day whose law is asked
   */
  public List<Breach> breaches(PolicyDraft policy, LocalDate purchase) {
    Map<String, StatutoryRule> laws = laws(purchase);
    List<Breach> breaches = new ArrayList<>();
    for (int number = 1; number <= policy.rules().size(); number++) {
      PolicyRule rule = policy.rules().get(number - 1);
      breaches.addAll(
          new Sentence(laws, policy, number, rule.when(), rule.then()).breaches(purchase));
    }
    breaches.addAll(
        new Sentence(laws, policy, 0, PolicyCondition.ALWAYS, policy.standard())
            .breaches(purchase));
    return breaches;
  }

  /** Returns the right to withdraw of each country that has one whatever a policy says. */
  private Map<String, StatutoryRule> laws(LocalDate purchase) {
    Map<String, StatutoryRule> laws = new TreeMap<>();
    for (String country : CountryCode.all()) {
      statutes
          .find(Ground.WITHDRAWAL, new CountryCode(country), purchase)
          .filter(law -> law.window().span() != null && !law.window().yieldsToPolicy())
          .ifPresent(law -> laws.put(country, law));
    }
    return laws;
  }

  private record Missing(String slot, String needed) {}

  private record Sentence(
      Map<String, StatutoryRule> laws,
      PolicyDraft policy,
      int number,
      PolicyCondition when,
      PolicyTerms then) {

    private List<Breach> breaches(LocalDate purchase) {
      Map<Missing, TreeMap<String, String>> found = new LinkedHashMap<>();
      laws.forEach((country, law) -> {
        if (speaksOf(country) && covers(law)) {
          missing(law, purchase)
              .forEach(missing ->
                  found
                      .computeIfAbsent(missing, _ -> new TreeMap<>())
                      .put(country, law.citation().law()));
        }
      });
      return found.entrySet().stream()
          .map(entry -> breach(entry.getKey(), entry.getValue()))
          .toList();
    }

    private Breach breach(Missing missing, TreeMap<String, String> clauses) {
      boolean told = missing.slot().matches("payer|refund|outbound") && !when.namesPlaces();
      return new Breach(
          number,
          missing.slot(),
          clauses.keySet(),
          missing.needed(),
          clauses.firstEntry().getValue(),
          !told);
    }

    /** Rules before it that take a whole market leave nothing of that to it. */
    private boolean speaksOf(String country) {
      int before = number == 0 ? policy.rules().size() : number - 1;
      return when.reaches(country)
          && (number > 0 || !policy.markets().containsKey(new CountryCode(country)))
          && policy.rules().subList(0, before).stream()
              .map(PolicyRule::when)
              .noneMatch(earlier -> earlier.takesAllOf(country));
    }

    /** Whether any of the articles that it is about has the right. */
    private boolean covers(StatutoryRule law) {
      return when.flags().isEmpty() || !law.exceptedFlags().containsAll(when.flags());
    }

    private List<Missing> missing(StatutoryRule law, LocalDate purchase) {
      List<Missing> missing = new ArrayList<>();
      Span span = law.window().span();
      long days = span == null ? 0 : span.days(purchase);
      if (then.window() < days) {
        boolean declined = then.approval() == Approval.DECLINE;
        String kind = span != null && span.businessDays() ? " BUSINESS" : "";
        missing.add(new Missing(declined ? "approval" : "days", days + kind));
      }
      Payer payer = law.wayBack().payer(policy.informs());
      if (then.returnPaidBy().compareTo(payer) < 0) {
        missing.add(new Missing("payer", payer.name()));
      }
      if (then.restockingPercent().signum() > 0) {
        missing.add(new Missing("restocking", "0"));
      }
      if (then.refundDays() > Math.max(SHORTEST, law.refund().days())
          || !then.refundClock().neverLaterThan(law.refund().clock())) {
        String kind = law.refund().businessDays() ? " BUSINESS " : " ";
        missing.add(new Missing("refund", law.refund().days() + kind + law.refund().clock()));
      }
      if (then.refundOutbound().compareTo(law.refund().outbound()) < 0) {
        missing.add(new Missing("outbound", law.refund().outbound().name()));
      }
      if (!then.resolutions().containsAll(law.resolutions())) {
        missing.add(new Missing("resolutions", String.join(" ", law.resolutions())));
      }
      // What is refused altogether has no terms that could fall short as well.
      return then.window() == 0 ? missing.subList(0, Math.min(1, missing.size())) : missing;
    }
  }
}

package dev.homeward.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A decision names law and policy alike, whether they grant or refuse. */
class EveryRuleIsListedTests {

  private static final LocalDate DELIVERED = LocalDate.of(2026, 9, 10);

  @ParameterizedTest(name = "{0} after {1} days")
  @CsvSource({
    "DE,    3, withdrawal policy conformity",
    "DE,   20, withdrawal-expired policy conformity",
    "DE,   40, withdrawal-expired policy-expired conformity",
    "DE, 2000, withdrawal-expired policy-expired conformity-expired",
    "GB,    3, withdrawal policy conformity",
    "GB,   40, withdrawal-expired policy-expired conformity",
    "US,    3, policy conformity-person",
    "CN,    3, withdrawal policy conformity",
    "CN,   20, withdrawal-expired policy",
    "JP,    3, withdrawal-displaced policy conformity",
    "KR,    3, withdrawal policy conformity",
    "KR,  200, withdrawal-expired policy-expired conformity-person",
    "TW,    3, withdrawal policy conformity-person",
    "BR,    9, withdrawal-expired policy conformity",
    "TR, 2000, withdrawal-expired policy-expired conformity-expired",
    "AU,    3, withdrawal-none policy conformity-person",
  })
  void namesEveryRuleWithItsClauseDatesAndOutcome(String country, int days, String expected) {
    EligibilityDecision decision =
        SoldGoods.to(country)
            .line(1)
            .delivered("2026-09-10T12:00:00Z")
            .under(Promise.days(30))
            .on(DELIVERED.plusDays(days));

    List<String> rules = decision.rules().stream().map(AppliedRule::rule).toList();
    assertThat(rules).as("%s", rules).contains(expected.split(" "));
    for (AppliedRule rule : decision.rules()) {
      if (rule.source() != AppliedRule.Source.PLATFORM) {
        assertThat(rule.clause()).as(rule.rule()).isNotBlank();
      }
      if (rule.rule().endsWith("-expired")) {
        assertThat(rule.verdict()).isEqualTo(AppliedRule.Verdict.REFUSES);
        assertThat(rule.lastDay()).as(rule.rule()).isBefore(DELIVERED.plusDays(days));
      }
      if (rule.verdict() == AppliedRule.Verdict.GRANTS) {
        assertThat(rule.from()).as(rule.rule()).isNotNull();
      }
    }
  }
}

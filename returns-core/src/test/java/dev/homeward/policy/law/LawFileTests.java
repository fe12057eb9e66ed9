package dev.homeward.policy.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a file is said with the line on which it is. */
class LawFileTests {

  private static final String GOOD =
      """
      jurisdiction: TR
      places: [TR]
      rules:
        - id: tr-withdrawal
          right: WITHDRAWAL
          period: P14D
          return-paid-by: SELLER
          law: "Law 6502 Art. 48"
          source: https://example.org/6502
          confidence: B
          valid-from: 2015-02-27
      """;

  @Test
  void readsAFile() {
    LawFile read = LawFile.read("tr.yaml", GOOD);

    assertThat(read.problems()).isEmpty();
    assertThat(read.rules()).singleElement().returns("tr-withdrawal", DatedRule::id);
    assertThat(read.rules().getFirst().text())
        .startsWith("jurisdiction: TR\nplaces: [TR]\nid: tr-withdrawal\nright: WITHDRAWAL\n")
        .endsWith("valid-from: 2015-02-27\n");
  }

  @Test
  void readsTheTextOfARuleAsItReadsTheFile() {
    for (DatedRule rule : ShippedLaw.rules()) {
      LawFile alone = LawFile.ofOneRule("one", rule.text());

      assertThat(alone.problems()).as(rule.id()).isEmpty();
      assertThat(alone.rules().getFirst().parts()).isEqualTo(rule.parts());
    }
  }

  @ParameterizedTest(name = "{0} instead of {1}: line {2}, {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "period: P-1D|period: P14D|6|period-out-of-range",
        "period: P10000D|period: P14D|6|period-out-of-range",
        "period: -1|period: P14D|6|not-a-period",
        "period: P0D|period: P14D|6|period-out-of-range",
        "period: [P14D]|period: P14D|6|not-a-text",
        "places: [XX]|places: [TR]|2|unknown-country",
        "places: [TR, TR]|places: [TR]|2|twice",
        "places: TR|places: [TR]|2|not-a-list",
        "jurisdiction: XX|jurisdiction: TR|1|unknown-country",
        "jurisdicton: TR|jurisdiction: TR|1|unknown-field",
        "right: REFUND|right: WITHDRAWAL|5|not-a-choice",
        "right: POLICY|right: WITHDRAWAL|5|not-a-choice",
        "return-paid-by: NOBODY|return-paid-by: SELLER|7|not-a-choice",
        "return-payed-by: SELLER|return-paid-by: SELLER|7|unknown-field",
        "send-back-days: 1000|return-paid-by: SELLER|7|out-of-range",
        "send-back-days: many|return-paid-by: SELLER|7|not-a-number",
        "burden-months: 12|return-paid-by: SELLER|7|contradiction",
        "beyond-period: PERSON|return-paid-by: SELLER|7|contradiction",
        "excepted: [tasteless]|return-paid-by: SELLER|7|unknown-flag",
        "conditions: [full-moon]|return-paid-by: SELLER|7|unknown-condition",
        "period: P7D|return-paid-by: SELLER|7|twice",
        "source: somewhere|source: https://example.org/6502|9|not-a-url",
        "confidence: E|confidence: B|10|not-a-choice",
        "valid-from: 27.2.2015|valid-from: 2015-02-27|11|not-a-date",
        "valid-from: 2015-02-29|valid-from: 2015-02-27|11|not-a-date",
        "law: \"|law: \"Law 6502 Art. 48\"|8|malformed",
        "'  right: WITHDRAWAL'|right: WITHDRAWAL|5|malformed",
      })
  void saysOnWhichLineItGoesWrong(String wrong, String right, int line, String code) {
    LawFile read = LawFile.read("tr.yaml", GOOD.replace(right, wrong));

    assertThat(read.problems())
        .as("%s", read.problems())
        .anySatisfy(problem ->
            assertThat(problem)
                .returns("tr.yaml", LawProblem::file)
                .returns(line, LawProblem::line)
                .returns(code, LawProblem::code));
  }

  @ParameterizedTest
  @CsvSource({"period", "right", "law", "source", "confidence", "valid-from", "id"})
  void asksForWhatEveryRuleNeeds(String field) {
    String without =
        GOOD.lines()
            .map(line ->
                line.matches(" *(- )?" + field + ":.*") ? line.replace(field, "note") : line)
            .reduce("", (all, line) -> all + line + "\n");

    assertThat(LawFile.read("tr.yaml", without).problems())
        .anySatisfy(problem -> {
          assertThat(problem.code()).isEqualTo("missing");
          assertThat(problem.arguments()).contains(field);
        });
  }

  @ParameterizedTest(name = "after {0}: {1}")
  @CsvSource({
    "2024-12-31, ''",
    "2025-01-01, overlap",
    "'', overlap",
  })
  void refusesVersionsThatDecideAboutTheSamePurchases(String validTo, String code) {
    String first = validTo.isEmpty() ? GOOD : GOOD + "    valid-to: " + validTo + "\n";
    String second = GOOD.substring(GOOD.indexOf("  - id")).replace("2015-02-27", "2025-01-01");

    List<LawProblem> problems = LawFile.read("tr.yaml", first + second).problems();

    if (code.isEmpty()) {
      assertThat(problems).isEmpty();
    } else {
      assertThat(problems).singleElement().returns(code, LawProblem::code);
      assertThat(problems.getFirst().line()).isEqualTo(validTo.isEmpty() ? 12 : 13);
    }
  }

  @Test
  void refusesARuleThatEndsBeforeItBegins() {
    assertThat(LawFile.read("tr.yaml", GOOD + "    valid-to: 2015-02-26\n").problems())
        .singleElement()
        .returns("ends-before-it-begins", LawProblem::code)
        .returns(12, LawProblem::line);
  }

  @Test
  void refusesFlagsThatAreExceptedBothWays() {
    String both = "    excepted: [hygiene]\n    unsealed: [hygiene]\n";

    assertThat(LawFile.read("tr.yaml", GOOD + both).problems())
        .singleElement()
        .returns("excepted-and-unsealed", LawProblem::code)
        .returns(13, LawProblem::line);
  }

  @Test
  void letsOnlyMembersDiffer() {
    String national = "    national:\n      GR:\n        period: P15D\n";

    assertThat(LawFile.read("tr.yaml", GOOD + national).problems())
        .singleElement()
        .returns("not-of-rule", LawProblem::code)
        .returns(14, LawProblem::line);
  }

  @Test
  void takesNoEndlessText() {
    assertThat(LawFile.read("x.yaml", "a: ".repeat(80_000)).problems())
        .extracting(LawProblem::code)
        .containsOnly("malformed");
    assertThat(LawFile.read("x.yaml", "").problems()).isNotEmpty();
    assertThat(LawFile.read("x.yaml", "[]").problems())
        .singleElement()
        .returns("no-mapping", LawProblem::code);
  }
}

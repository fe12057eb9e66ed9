package dev.homeward.web.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import dev.homeward.analytics.rates.Basis;
import dev.homeward.analytics.rates.Grouping;
import dev.homeward.analytics.rates.Metric;
import dev.homeward.analytics.rates.RateAnswer;
import dev.homeward.analytics.rates.RateRow;
import dev.homeward.analytics.rates.ReturnRates;
import dev.homeward.shared.SellerId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the screens understand of an address. */
class QuestionsTests {

  private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
  private static final SellerId OWN = SellerId.next();
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final ReturnRates rates = mock(ReturnRates.class);
  private final Questions questions = new Questions(rates, Clock.fixed(NOW, ZoneOffset.UTC));

  @BeforeEach
  void hasSalesThisMonth() {
    latestMonth("2026-11");
  }

  @Test
  void merchantsSeeTheirOwnSellerWhateverTheAddressSays() {
    String other = SellerId.next().toString();

    Question question = read(merchant(), Map.of("seller", List.of(other)));

    assertThat(question.slice().seller()).isEqualTo(OWN);
    assertThat(question.slice().filters()).doesNotContainKey(Grouping.SELLER);
    assertThat(question.at("lines")).doesNotContain(other);
  }

  @Test
  void operatorsSeeAllSellersOrTheChosenOne() {
    String chosen = SellerId.next().toString();

    assertThat(read(platform(), Map.of()).slice().seller()).isNull();
    assertThat(read(platform(), Map.of("seller", List.of(chosen))).slice().filters())
        .containsEntry(Grouping.SELLER, List.of(chosen));
  }

  @Test
  void periodsEndTodayWhereTheSellerIs() {
    Period period = read(merchant(), Map.of("period", List.of("30d"))).period();

    assertThat(period.to()).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(period.from()).isEqualTo(LocalDate.of(2026, 10, 25));
    assertThat(period.previous())
        .isEqualTo(
            new Period(
                Period.Preset.CUSTOM, LocalDate.of(2026, 9, 25), LocalDate.of(2026, 10, 24)));
  }

  @Test
  void periodsOfAnArchiveEndWithItsLastMonth() {
    latestMonth("2011-04");

    Period period = read(merchant(), Map.of()).period();

    assertThat(period.from()).isEqualTo(LocalDate.of(2010, 5, 1));
    assertThat(period.to()).isEqualTo(LocalDate.of(2011, 4, 30));
  }

  @Test
  void typedDatesWinOverThePreset() {
    Period period =
        read(merchant(), Map.of("period", List.of("30d"), "from", List.of("2026-01-01"))).period();

    assertThat(period.preset()).isEqualTo(Period.Preset.CUSTOM);
    assertThat(period.from()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(period.to()).isNull();
  }

  @Test
  void everythingThatMakesNoSenseIsNamedAndKept() {
    Question question =
        read(
            platform(),
            Map.of(
                "from", List.of("yesterday"),
                "metric", List.of("tons"),
                "currency", List.of("€"),
                "min", List.of("-1"),
                "seller", List.of("me")));

    assertThat(question.problems()).containsOnlyKeys("from", "metric", "currency", "min", "seller");
    assertThat(question.state().first("from")).isEqualTo("yesterday");
    assertThat(question.metric()).isEqualTo(Metric.UNITS);
  }

  @Test
  void aPeriodThatEndsBeforeItStartsIsRefused() {
    assertThat(
            read(merchant(), Map.of("from", List.of("2026-02-01"), "to", List.of("2026-01-01")))
                .problems())
        .containsOnlyKeys("to");
  }

  @Test
  void understandsDefinitionAndMetric() {
    Question question =
        read(merchant(), Map.of("basis", List.of("cohort"), "metric", List.of("value")));

    assertThat(question.slice().basis()).isEqualTo(Basis.COHORT);
    assertThat(question.metric()).isEqualTo(Metric.VALUE);
    assertThat(question.problems()).isEmpty();
  }

  @Test
  void withoutAnySaleThereIsNoData() {
    given(rates.answer(any())).willReturn(answer(List.of()));

    assertThat(read(merchant(), Map.of()).hasData()).isFalse();
  }

  private Question read(InsightPortal portal, Map<String, List<String>> typed) {
    return questions.read(portal, new InsightState(typed));
  }

  private static InsightPortal merchant() {
    return new InsightPortal("/merchant/insight", OWN, SHANGHAI);
  }

  private static InsightPortal platform() {
    return new InsightPortal("/ops/insight", null, ZoneId.of("UTC"));
  }

  private void latestMonth(String month) {
    given(rates.answer(any())).willReturn(answer(List.of(row(month))));
  }

  private static RateAnswer answer(List<RateRow> rows) {
    return new RateAnswer(rows, row("2026-11"), rows.size(), null, NOW);
  }

  private static RateRow row(String month) {
    return new RateRow(
        Map.of("month", month),
        Map.of(),
        BigDecimal.ONE,
        BigDecimal.TEN,
        new BigDecimal("0.1"),
        null,
        null,
        false);
  }
}

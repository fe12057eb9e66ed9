package dev.homeward.web.credit.chart;

import static dev.homeward.analytics.credit.CreditDimension.DISPUTES;
import static dev.homeward.analytics.credit.CreditDimension.FAULT;
import static dev.homeward.analytics.credit.CreditDimension.FULFILMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreWaterfallTests {

  private final ScoreWaterfall waterfall =
      ScoreWaterfall.of(600, Map.of(FULFILMENT, 2.1, FAULT, -47.5, DISPUTES, -4.9), 20);

  @Test
  void leadsFromTheMiddleOverEveryPartToTheScore() {
    assertThat(waterfall.rows())
        .extracting(ScoreWaterfall.Row::part)
        .containsExactly("start", "fault", "disputes", "fulfilment", "violations", "score");
    assertThat(waterfall.rows().getFirst().points()).isEqualTo(600);
    assertThat(waterfall.rows().getLast().points()).isCloseTo(529.7, within(1e-9));
  }

  @Test
  void startsEachBarWhereTheOneBeforeEnds() {
    ScoreWaterfall.Row fault = waterfall.rows().get(1);
    ScoreWaterfall.Row disputes = waterfall.rows().get(2);
    ScoreWaterfall.Row fulfilment = waterfall.rows().get(3);
    assertThat(fault.x() + fault.width()).isCloseTo(waterfall.middle(), within(.2));
    assertThat(disputes.x() + disputes.width()).isCloseTo(fault.x(), within(.2));
    assertThat(fulfilment.x()).isCloseTo(disputes.x(), within(.2));
    assertThat(fault.kind()).isEqualTo("down");
    assertThat(fulfilment.kind()).isEqualTo("up");
  }

  @Test
  void staysWithinItsBox() {
    assertThat(waterfall.rows())
        .allSatisfy(row -> assertThat(row.x()).isBetween(0d, 1000d))
        .allSatisfy(row -> assertThat(row.x() + row.width()).isBetween(0d, 1000d));
  }

  @Test
  void hasNoRowForViolationsThatTakeNothing() {
    assertThat(ScoreWaterfall.of(600, Map.of(FAULT, 10d), 0).rows())
        .extracting(ScoreWaterfall.Row::part)
        .containsExactly("start", "fault", "score");
  }

  @Test
  void drawsASellerOfWhomNothingIsKnown() {
    ScoreWaterfall unknown = ScoreWaterfall.of(600, Map.of(FAULT, 0d), 0);
    assertThat(unknown.middle()).isCloseTo(500, within(.1));
    assertThat(unknown.rows()).allSatisfy(row -> assertThat(row.x()).isFinite());
  }
}

package dev.homeward.web.credit.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.analytics.credit.expected.MaturityFunction;
import dev.homeward.web.credit.chart.MaturityChart.Curve;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaturityChartTests {

  @Test
  void saysWhenHalfAndMostReturnsHaveComeIn() {
    MaturityChart.Line line =
        MaturityChart.of(List.of(new Curve("Assumed", MaturityFunction.START_UP)))
            .lines()
            .getFirst();
    assertThat(line.half()).isEqualTo(11);
    assertThat(line.most()).isEqualTo(27);
    assertThat(line.points()).startsWith("52.0,272.0").endsWith("708.0,12.0");
  }

  @Test
  void drawsAllCurvesOverTheSameDays() {
    MaturityChart chart =
        MaturityChart.of(
            List.of(
                new Curve("At once", MaturityFunction.IMMEDIATE),
                new Curve("Assumed", MaturityFunction.START_UP)));
    assertThat(chart.lines())
        .allSatisfy(line -> assertThat(line.points().split(" ", -1)).hasSize(61));
    assertThat(chart.lines().getFirst().half()).isZero();
    assertThat(chart.days()).last().extracting(Tick::value).isEqualTo(60d);
    assertThat(chart.shares()).hasSize(5);
  }
}

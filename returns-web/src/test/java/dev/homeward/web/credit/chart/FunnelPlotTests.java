package dev.homeward.web.credit.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.homeward.analytics.credit.Funnel;
import dev.homeward.web.credit.chart.FunnelPlot.Dot;
import dev.homeward.web.credit.chart.FunnelPlot.Mark;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunnelPlotTests {

  private static final Funnel BY_CHANCE = new Funnel(1, 0);

  @Test
  void pointsOutWhomChanceDoesNotExplain() {
    FunnelPlot plot =
        FunnelPlot.of(
            BY_CHANCE,
            List.of(
                dot("average", 11, 10, false),
                dot("doubtful", 18, 10, false),
                dot("bad", 40, 10, false),
                dot("own", 9, 10, true)));
    assertThat(plot.beyond())
        .extracting(mark -> mark.dot().name() + " " + mark.kind())
        .containsExactly("bad alarm", "doubtful warning", "own own");
    assertThat(plot.sellers()).isEqualTo(4);
    assertThat(plot.outside()).isEqualTo(2);
    assertThat(plot.within()).containsOnlyOnce("M");
  }

  @Test
  void leavesOutSellersOfWhomNextToNothingWasExpected() {
    FunnelPlot plot =
        FunnelPlot.of(BY_CHANCE, List.of(dot("tiny", 1, .4, false), dot("none", 0, 0, true)));
    assertThat(plot.sellers()).isZero();
    assertThat(plot.beyond()).isEmpty();
    assertThat(plot.warning()).isNotEmpty().doesNotContain("NaN");
  }

  @Test
  void findsNoSurpriseInNoFaultsWhereFewWereExpected() {
    FunnelPlot plot =
        FunnelPlot.of(
            BY_CHANCE, List.of(dot("lucky", 0, 3.9, false), dot("excellent", 0, 6, false)));
    assertThat(plot.beyond()).extracting(mark -> mark.dot().name()).containsExactly("excellent");
  }

  @Test
  void drawsTheSellerInQuestionLastAndEvenBeyondTheTop() {
    Mark own =
        FunnelPlot.of(BY_CHANCE, List.of(dot("own", 90, 10, true), dot("bad", 40, 10, false)))
            .beyond()
            .getLast();
    assertThat(own.kind()).isEqualTo("own");
    assertThat(own.y()).isCloseTo(12, within(.1));
    assertThat(own.ratio()).isEqualTo(9);
  }

  @Test
  void narrowsWithWhatIsExpected() {
    FunnelPlot plot = FunnelPlot.of(BY_CHANCE, List.of(dot("big", 100, 100, false)));
    String[] upper = plot.warning().split(" ", -1);
    assertThat(height(upper[20])).isLessThan(height(upper[50]));
    assertThat(height(upper[60])).isLessThan(height(upper[61]));
  }

  @Test
  void pointsOutAtMost60ByName() {
    List<Dot> many = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      many.add(dot("bad " + i, 50 + i, 10, false));
    }
    FunnelPlot plot = FunnelPlot.of(BY_CHANCE, many);
    assertThat(plot.beyond()).hasSize(60);
    assertThat(plot.outside()).isEqualTo(100);
    assertThat(plot.beyond().getFirst().dot().name()).isEqualTo("bad 99");
  }

  private static double height(String point) {
    return Double.parseDouble(point.substring(point.indexOf(',') + 1));
  }

  private static Dot dot(String name, double observed, double expected, boolean own) {
    return new Dot(name, "/ops/credit/" + name.replace(' ', '-'), observed, expected, own);
  }
}

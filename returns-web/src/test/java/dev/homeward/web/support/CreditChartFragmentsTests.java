package dev.homeward.web.support;

import static dev.homeward.analytics.credit.CreditDimension.FAULT;
import static dev.homeward.analytics.credit.CreditDimension.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.analytics.credit.Funnel;
import dev.homeward.analytics.credit.expected.MaturityFunction;
import dev.homeward.web.credit.chart.FunnelPlot;
import dev.homeward.web.credit.chart.MaturityChart;
import dev.homeward.web.credit.chart.ScoreWaterfall;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders the pictures of a seller's credit with the texts they are shown with. */
class CreditChartFragmentsTests {

  @Test
  void saysInATableWhatTheWaterfallDraws() {
    ScoreWaterfall waterfall = ScoreWaterfall.of(600, Map.of(FAULT, -47.5429, OTHER, 1.2), 20);
    assertThat(rendered("waterfall", waterfall, Locale.ENGLISH))
        .contains("Returns at fault", "−47.5", "+1.2", "Violations", "−20.0", "533.7")
        .contains("class=\"cc-down\"")
        .doesNotContain("??", "style=");
    assertThat(rendered("waterfall", waterfall, Locale.SIMPLIFIED_CHINESE))
        .contains("卖家责任退货", "−47.5");
  }

  @Test
  void namesEverySellerThatTheFunnelPointsOut() {
    FunnelPlot funnel =
        FunnelPlot.of(
            new Funnel(1, 0),
            List.of(
                new FunnelPlot.Dot("Gadget Barn", "/ops/credit/1", 40, 10, false),
                new FunnelPlot.Dot("Lotus <Lane>", "/ops/credit/2", 9, 10, true)));
    assertThat(rendered("funnel", funnel, Locale.ENGLISH))
        .contains("Gadget Barn: 40 observed, 10 expected, 4.00 times")
        .contains("Lotus &lt;Lane&gt;: 9 observed, 10 expected, 0.90 times")
        .contains("2 sellers by expected faults", "1 is beyond")
        .doesNotContain("??", "style=", "NaN");
  }

  @Test
  void saysInWordsWhatACurveShows() {
    MaturityChart maturity =
        MaturityChart.of(
            List.of(new MaturityChart.Curve("Western Europe", MaturityFunction.START_UP)));
    assertThat(rendered("maturity", maturity, Locale.ENGLISH))
        .contains("Western Europe: half by day 11, nine of ten by day 27", "100%")
        .doesNotContain("??", "style=");
  }

  private static String rendered(String fragment, Object value, Locale locale) {
    ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
    templates.setPrefix("templates/");
    templates.setSuffix(".html");
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(templates);
    engine.setTemplateEngineMessageSource(new IcuMessageSource());
    return engine.process(
        "ops/credit-charts", Set.of(fragment), new Context(locale, Map.of(fragment, value)));
  }
}

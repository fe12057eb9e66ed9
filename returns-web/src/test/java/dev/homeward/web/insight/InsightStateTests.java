package dev.homeward.web.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The state of a screen in its address. */
class InsightStateTests {

  @Test
  void encodesWhatMayNotStandInAnAddress() {
    InsightState state = new InsightState(Map.of("countryText", List.of("Côte d'Ivoire & more")));

    assertThat(state.at("/x")).isEqualTo("/x?countryText=C%C3%B4te+d%27Ivoire+%26+more");
  }

  @Test
  void blankParametersAreNone() {
    assertThat(new InsightState(Map.of("country", List.of(" "))).at("/x")).isEqualTo("/x");
  }

  @Test
  void removesOneOfSeveralValues() {
    InsightState state = new InsightState(Map.of("country", List.of("DE", "FR")));

    assertThat(state.without("country", "DE").all("country")).containsExactly("FR");
    assertThat(state.without("country", "DE").without("country", "FR").at("/x")).isEqualTo("/x");
  }

  @Test
  void figuresForgetHowTheirListWasShown() {
    InsightState state =
        new InsightState(Map.of("page", List.of("3"), "sort", List.of("value"))).with("min", "5");

    assertThat(state.ofFigures().at("/x")).isEqualTo("/x?min=5");
  }
}

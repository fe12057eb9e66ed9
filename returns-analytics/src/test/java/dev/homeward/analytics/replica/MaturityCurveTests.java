package dev.homeward.analytics.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.homeward.analytics.replica.MaturityCurve.Point;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaturityCurveTests {

  @ParameterizedTest
  @CsvSource({
    "-1, 0",
    "0, 0",
    "3, .10",
    "5, .225",
    "7, .35",
    "10, .4786",
    "14, .65",
    "20, .7957",
    "21, .82",
    "30, .94",
    "45, .99",
    "60, 1",
    "400, 1"
  })
  void risesInStraightLinesBetweenItsPoints(int age, double share) {
    assertThat(MaturityCurve.START_UP.at(age)).isCloseTo(share, within(.00005));
  }

  @Test
  void neverFalls() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MaturityCurve(List.of(new Point(0, .5), new Point(1, .4))));
  }
}

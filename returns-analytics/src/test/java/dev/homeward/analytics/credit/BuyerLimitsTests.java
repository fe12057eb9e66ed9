package dev.homeward.analytics.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.analytics.credit.BuyerLimits.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BuyerLimitsTests {

  private static final BuyerLimits LIMITS = BuyerLimits.DEFAULT;

  @Test
  void letsTwoReturnedLinesEnterWithin90Days() {
    List<Line> lines =
        List.of(
            new Line(1, 0, true),
            new Line(2, 10, true),
            new Line(3, 20, true),
            new Line(4, 20, false),
            new Line(5, 89, true),
            new Line(6, 90, true));
    assertThat(LIMITS.entering(lines)).extracting(Line::id).containsExactly(1L, 2L, 4L, 6L);
  }

  @Test
  void lets20LinesEnterWithin90Days() {
    List<Line> lines = IntStream.range(0, 30).mapToObj(i -> new Line(i, i, false)).toList();
    assertThat(LIMITS.entering(lines)).hasSize(20).last().isEqualTo(new Line(19, 19, false));
    List<Line> later = new ArrayList<>(lines);
    later.add(new Line(30, 90, false));
    assertThat(LIMITS.entering(later)).hasSize(21).contains(new Line(30, 90, false));
  }

  @Test
  void doesNotDependOnTheOrderOfLines() {
    List<Line> lines =
        new ArrayList<>(
            IntStream.range(0, 60).mapToObj(i -> new Line(i, i % 7, i % 5 == 0)).toList());
    List<Line> entering = LIMITS.entering(lines);
    Collections.shuffle(lines, new Random(5));
    assertThat(LIMITS.entering(lines)).isEqualTo(entering);
  }

  @Test
  void letsOrdinaryBuyersBe() {
    List<Line> lines = List.of(new Line(1, -5, true), new Line(2, 400, true));
    assertThat(LIMITS.entering(lines)).isEqualTo(lines);
    assertThat(LIMITS.entering(List.of())).isEmpty();
  }
}

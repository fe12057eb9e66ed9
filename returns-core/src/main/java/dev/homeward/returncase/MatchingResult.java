package dev.homeward.returncase;

import java.util.EnumMap;
import java.util.Map;

/** How many return lines were looked at, by how well their units were found. */
public record MatchingResult(Map<MatchState, Integer> lines) {

  public static final MatchingResult NONE = new MatchingResult(Map.of());

  public MatchingResult {
    lines = Map.copyOf(lines);
  }

  MatchingResult plus(MatchingResult other) {
    Map<MatchState, Integer> sum = new EnumMap<>(MatchState.class);
    sum.putAll(lines);
    other.lines.forEach((state, count) -> sum.merge(state, count, Integer::sum));
    return new MatchingResult(sum);
  }
}

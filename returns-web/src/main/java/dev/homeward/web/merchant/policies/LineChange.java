package dev.homeward.web.merchant.policies;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of two texts beside each other.
 *
 * @param kind {@code same}, {@code added} or {@code removed}
 */
public record LineChange(String kind, String line) {

  /** Returns the lines of both texts in order, as few as possible of them changed. */
  static List<LineChange> between(List<String> before, List<String> after) {
    int[][] common = common(before, after);
    List<LineChange> changes = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        changes.add(new LineChange("same", after.get(j++)));
        i++;
      } else if (i < before.size() && (j == after.size() || common[i + 1][j] >= common[i][j + 1])) {
        changes.add(new LineChange("removed", before.get(i++)));
      } else {
        changes.add(new LineChange("added", after.get(j++)));
      }
    }
    return changes;
  }

  /** How many lines the rests from i and j have in common, at most. */
  private static int[][] common(List<String> before, List<String> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}

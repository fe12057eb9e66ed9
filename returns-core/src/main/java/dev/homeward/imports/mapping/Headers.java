package dev.homeward.imports.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Compares column names as people write them: case, spaces and punctuation do not count. */
final class Headers {

  private Headers() {}

  static String normal(String header) {
    StringBuilder normal = new StringBuilder(header.length());
    header
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(normal::appendCodePoint);
    return normal.toString();
  }

  /** The name among the candidates that differs from the wanted one by few letters, if any. */
  static Optional<String> nearest(String wanted, Collection<String> candidates) {
    String normal = normal(wanted);
    return candidates.stream()
        .filter(candidate -> distance(normal, normal(candidate)) <= 1 + normal.length() / 4)
        .min(Comparator.comparingInt(candidate -> distance(normal, normal(candidate))));
  }

  /** Levenshtein distance: letters to insert, drop or change. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}

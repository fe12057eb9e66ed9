package dev.homeward.bench.credit;

/**
 * Something that has to hold before sellers may be judged by a score.
 *
 * @param name what has to hold
 * @param required within which bounds
 * @param found what was measured
 * @param passed says whether it holds
 */
record Gate(String name, String required, String found, boolean passed) {

  String row() {
    return "| %s | %s | %s | %s |".formatted(name, required, found, passed ? "pass" : "**FAIL**");
  }
}

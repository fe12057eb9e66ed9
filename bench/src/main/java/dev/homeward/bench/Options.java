package dev.homeward.bench;

import java.util.List;

/**
 * What to measure, and how much of it.
 *
 * @param rows rows of an imported file
 * @param orders orders of the generated database, 2.5 lines each
 * @param runs repetitions of a measurement, of which the median counts
 */
record Options(List<String> what, int rows, int orders, int runs) {

  static Options of(List<String> arguments) {
    return new Options(
        arguments.stream().filter(it -> !it.startsWith("--") && !it.isBlank()).toList(),
        number(arguments, "--rows=", 1_000_000),
        number(arguments, "--orders=", 4_000_000),
        number(arguments, "--runs=", 3));
  }

  private static int number(List<String> arguments, String name, int otherwise) {
    return arguments.stream()
        .filter(it -> it.startsWith(name))
        .map(it -> Integer.parseInt(it.substring(name.length())))
        .findFirst()
        .orElse(otherwise);
  }
}

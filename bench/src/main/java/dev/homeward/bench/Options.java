package dev.homeward.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * What to measure, and how much of it.
 *
 * @param rows rows of an imported file
 * @param orders orders of the generated database, 2.5 lines each
 * @param runs repetitions of a measurement, of which the median counts
 * @param cases returns stored before others are filed
 * @param seconds how long returns are filed in one repetition
 * @param lines lines that sellers are rated by
 * @param sellers sellers of an invented marketplace
 * @param seeds how many marketplaces are invented of each kind
 * @param scripts folder of the smallest SQL of filing a return
 */
record Options(
    List<String> what,
    int rows,
    int orders,
    int runs,
    int cases,
    int seconds,
    int lines,
    int sellers,
    int seeds,
    Path scripts) {

  static Options of(List<String> arguments) {
    return new Options(
        arguments.stream().filter(it -> !it.startsWith("--") && !it.isBlank()).toList(),
        number(arguments, "--rows=", 1_000_000),
        number(arguments, "--orders=", 4_000_000),
        number(arguments, "--runs=", 3),
        number(arguments, "--cases=", 1_000_000),
        number(arguments, "--seconds=", 15),
        number(arguments, "--lines=", 10_000_000),
        number(arguments, "--sellers=", 4_000),
        number(arguments, "--seeds=", 5),
        Path.of(text(arguments, "--scripts=", "../../shared/bench")));
  }

  private static int number(List<String> arguments, String name, int otherwise) {
    return Integer.parseInt(text(arguments, name, Integer.toString(otherwise)));
  }

  private static String text(List<String> arguments, String name, String otherwise) {
    return arguments.stream()
        .filter(it -> it.startsWith(name))
        .map(it -> it.substring(name.length()))
        .findFirst()
        .orElse(otherwise);
  }
}

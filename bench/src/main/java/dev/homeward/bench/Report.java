package dev.homeward.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects figures and prints them as one table. */
final class Report {

  private final List<String> rows = new ArrayList<>();
  private String machine = "";

  void machine() throws IOException {
    Runtime runtime = Runtime.getRuntime();
    String cpu =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .findFirst()
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .orElse("unknown processor");
    String memory = Files.readAllLines(Path.of("/proc/meminfo")).getFirst().replaceAll("\\D", "");
    machine =
        "%d cores of %s, %d GB, %s %s, Java %s"
            .formatted(
                runtime.availableProcessors(),
                cpu,
                Long.parseLong(memory) / 1024 / 1024,
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                Runtime.version());
  }

  void add(String measure, String figure, String details) {
    rows.add("| %s | %s | %s |".formatted(measure, figure, details));
    System.err.println(measure + ": " + figure + " (" + details + ")");
  }

  void print() {
    System.out.println("Machine: " + machine);
    System.out.println();
    System.out.println("| measure | median | details |");
    System.out.println("|---|--:|---|");
    rows.forEach(System.out::println);
  }

  static double median(List<Double> values) {
    return percentile(values, 50);
  }

  /** The smallest value that at least so many percent of the values do not exceed. */
  static double percentile(List<Double> values, int percent) {
    List<Double> sorted = values.stream().sorted().toList();
    int index = (int) Math.ceil(percent / 100.0 * sorted.size()) - 1;
    return sorted.get(Math.max(0, index));
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  static String oneDigit(double value) {
    return String.format(Locale.ROOT, "%,.1f", value);
  }
}

package dev.homeward.bench.credit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Everything an evaluation found, written as Markdown. */
final class Findings {

  private final List<Gate> gates = new ArrayList<>();
  private final List<String> text = new ArrayList<>();

  void gate(String name, String required, boolean passed, String found, Object... values) {
    Gate gate = new Gate(name, required, formatted(found, values), passed);
    gates.add(gate);
    System.err.println(gate.row());
  }

  void say(String line, Object... values) {
    text.add(formatted(line, values));
  }

  List<Gate> gates() {
    return List.copyOf(gates);
  }

  boolean allPassed() {
    return gates.stream().allMatch(Gate::passed);
  }

  Path write(Path file, String title) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("# " + title);
    lines.add("");
    lines.add("| gate | required | found | |");
    lines.add("|---|---|---|---|");
    gates.forEach(gate -> lines.add(gate.row()));
    lines.add("");
    lines.addAll(text);
    Files.createDirectories(file.toAbsolutePath().getParent());
    return Files.write(file, lines);
  }

  @SuppressWarnings("AnnotateFormatMethod")
  static String formatted(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }
}

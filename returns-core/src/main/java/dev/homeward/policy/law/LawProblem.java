package dev.homeward.policy.law;

import java.util.Comparator;
import java.util.List;

/**
 * What is wrong with a text of law. Its sentence is the message {@code law.problem.<code>}, filled
 * in with the arguments.
 *
 * @param file that was read
 * @param line of the file, from 1
 */
public record LawProblem(String file, int line, String code, List<String> arguments) {

  static final Comparator<LawProblem> BY_LINE = Comparator.comparingInt(LawProblem::line);

  public LawProblem {
    arguments = List.copyOf(arguments);
  }

  static LawProblem at(String file, int line, String code, String... arguments) {
    return new LawProblem(file, line, code, List.of(arguments));
  }

  @Override
  public String toString() {
    return file + ":" + line + " " + code + " " + arguments;
  }
}

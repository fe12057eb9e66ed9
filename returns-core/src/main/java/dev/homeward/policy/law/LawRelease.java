package dev.homeward.policy.law;

import java.util.List;

/** What became of a text of law that somebody wanted to release. */
public sealed interface LawRelease {

  /** It is in force for purchases from its first day on, or was so already. */
  record Released(String rule, int number) implements LawRelease {}

  /** It changed nothing: the law stays as it was. */
  record Refused(List<LawProblem> problems) implements LawRelease {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}

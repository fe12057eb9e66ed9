package dev.homeward.drafting;

import java.util.List;

/** A draft cannot be published as it is; the version in force stays. */
public class DraftRefused extends RuntimeException {

  private final transient List<SheetProblem> problems;

  DraftRefused(List<SheetProblem> problems) {
    super("draft has problems: " + problems);
    this.problems = List.copyOf(problems);
  }

  /** Returns what is wrong with it. */
  public List<SheetProblem> problems() {
    return problems;
  }
}

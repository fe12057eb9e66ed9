package dev.homeward.drafting;

import dev.homeward.policy.PolicyDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet comes to.
 *
 * @param policy null where a slot cannot be read
 */
public record SheetReading(@Nullable PolicyDraft policy, List<SheetProblem> problems) {

  public SheetReading {
    problems = List.copyOf(problems);
  }

  /** Whether it could be published. */
  public boolean publishable() {
    return policy != null && problems.stream().noneMatch(SheetProblem::blocks);
  }
}

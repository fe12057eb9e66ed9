package dev.homeward.web.api;

import dev.homeward.analytics.rating.RatingRuns;
import dev.homeward.analytics.rating.RunOutcome;
import dev.homeward.web.security.HasScope;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rates without waiting for the night: the platform's alone. */
@RestController
class RatingRunsApi {

  private final RatingRuns runs;

  RatingRunsApi(RatingRuns runs) {
    this.runs = runs;
  }

  /** The days that were rated, and how many ratings that made. */
  record RunJson(List<LocalDate> days, int ratings) {}

  @PostMapping("/api/v1/ratings")
  @HasScope("sellers:write")
  @Operation(
      summary = "Rate all sellers as of today, if that is not done yet",
      description =
          "The first time also as of the firsts of the twelve months before. Answers when it is done.")
  RunJson rate() {
    RunOutcome outcome = runs.catchUp();
    return new RunJson(outcome.days(), outcome.ratings());
  }
}

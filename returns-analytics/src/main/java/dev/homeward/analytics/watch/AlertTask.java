package dev.homeward.analytics.watch;

import dev.homeward.analytics.watch.chart.RateRatio;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does about an alert.
 *
 * @param effect null until a week has passed since it was done
 */
public record AlertTask(
    UUID id,
    TaskKind kind,
    State state,
    String assignee,
    LocalDate due,
    String note,
    @Nullable Effect effect,
    String createdBy,
    Instant createdAt,
    @Nullable Instant doneAt) {

  /** Where it is. */
  public enum State {
    OPEN,
    DONE,
    CANCELLED
  }

  /**
   * What came back before and after it was done, against what was expected of comparable goods.
   *
   * @param weeks since it was done
   */
  public record Effect(
      double observedBefore,
      double expectedBefore,
      double observedAfter,
      double expectedAfter,
      int weeks) {

    public RateRatio ratio() {
      return RateRatio.of(
          new RateRatio.Seen(observedBefore, expectedBefore),
          new RateRatio.Seen(observedAfter, expectedAfter));
    }

    public RateRatio.Verdict verdict() {
      return ratio().verdict();
    }
  }
}

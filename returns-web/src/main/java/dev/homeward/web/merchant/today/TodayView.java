package dev.homeward.web.merchant.today;

import dev.homeward.returncase.QueueRow;
import dev.homeward.web.insight.WeeklyFigures;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The landing page.
 *
 * @param firstSteps what a new seller does first; empty once there are orders
 */
record TodayView(
    Instant now,
    List<Task> tasks,
    List<QueueRow> firstDue,
    List<WeeklyFigures.Figure> figures,
    List<FirstStep> firstSteps) {

  /** How much waits in all. */
  public long waiting() {
    return tasks.stream().mapToLong(Task::cases).sum();
  }

  /**
   * Something that waits for people.
   *
   * @param name last part of its message keys
   * @param overdue of the cases, those whose time is up
   * @param href where it is done
   */
  record Task(
      String name,
      String icon,
      long cases,
      boolean more,
      long overdue,
      @Nullable Instant firstDue,
      String href) {}

  /** A step of setting up, and whether it is done. */
  record FirstStep(String name, boolean done, String href) {}
}

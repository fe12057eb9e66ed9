package dev.homeward.analytics.watch;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.TimeOrderedId;
import java.time.Instant;
import java.time.LocalDate;

/** A task as it is given. */
public record NewTask(TaskKind kind, String assignee, LocalDate due, String note) {

  private static final int LONGEST = 500;

  /**
   * @throws BusinessRuleViolation {@code alert.assignee-missing}, {@code alert.note-too-long}
   */
  public NewTask {
    assignee = assignee.strip();
    note = note.strip();
    if (assignee.isEmpty() || assignee.length() > LONGEST) {
      throw new BusinessRuleViolation("alert.assignee-missing");
    }
    if (note.length() > LONGEST) {
      throw new BusinessRuleViolation("alert.note-too-long", LONGEST);
    }
  }

  AlertTask by(String giver, Instant now) {
    return new AlertTask(
        TimeOrderedId.next(),
        kind,
        AlertTask.State.OPEN,
        assignee,
        due,
        note,
        null,
        giver,
        now,
        null);
  }
}

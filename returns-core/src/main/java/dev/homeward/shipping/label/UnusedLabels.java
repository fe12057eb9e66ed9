package dev.homeward.shipping.label;

import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Gives back labels that nobody used, and looks again after those that are missing. */
@Component
class UnusedLabels {

  private static final Logger LOG = LoggerFactory.getLogger(UnusedLabels.class);
  private static final int AT_ONCE = 500;

  private final LabelRows rows;
  private final Follow follow;
  private final LabelSettings settings;
  private final TransactionOperations transaction;
  private final Clock clock;

  UnusedLabels(
      LabelRows rows,
      Follow follow,
      LabelSettings settings,
      TransactionOperations transaction,
      Clock clock) {
    this.rows = rows;
    this.follow = follow;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Returns how many carriers are asked to take back. */
  int giveBack() {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    int asked = 0;
    for (LabelId id : rows.unused(now.minus(settings.unusedFor()), today, AT_ONCE)) {
      try {
        boolean done = transaction.execute(_ -> follow.giveBack(rows.lock(id).orElseThrow()));
        asked += done ? 1 : 0;
      } catch (RuntimeException e) {
        LOG.error("label {} could not be given back", id, e);
      }
    }
    return asked;
  }

  void tryAgain() {
    follow.tryAgain(AT_ONCE);
  }

  /** What the state of a case means for its label. */
  @Component
  static class Follow {

    private final LabelRows rows;
    private final LabelFacts facts;
    private final LabelSteps steps;
    private final LabelSchedule schedule;
    private final ReturnBook book;

    Follow(
        LabelRows rows,
        LabelFacts facts,
        LabelSteps steps,
        LabelSchedule schedule,
        ReturnBook book) {
      this.rows = rows;
      this.facts = facts;
      this.steps = steps;
      this.schedule = schedule;
      this.book = book;
    }

    /** A parcel whose goods have come was sent, whether a scan told so or not. */
    boolean giveBack(LabelRows.Row row) {
      ReturnCaseDetails details = book.get(row.seller(), row.caseId());
      if (details.header().counts().received() > 0) {
        steps.move(row, LabelState.USED, null);
        return false;
      }
      if (row.state() == LabelState.QUOTED) {
        return steps.move(row, LabelState.FAILED, "not-needed");
      }
      boolean asked = steps.move(row, LabelState.VOIDING, null);
      if (asked) {
        schedule.soon(row.id());
      }
      return asked;
    }

    void giveBackOf(SellerId seller, ReturnCaseId caseId) {
      for (LabelId id : rows.ofCase(seller, caseId, LabelState.QUOTED, LabelState.BOUGHT)) {
        giveBack(rows.lock(id).orElseThrow());
      }
    }

    void tryAgain(int most) {
      facts
          .waiting(most)
          .forEach(waiting -> schedule.prepare(waiting.seller(), waiting.caseId(), false));
    }
  }
}

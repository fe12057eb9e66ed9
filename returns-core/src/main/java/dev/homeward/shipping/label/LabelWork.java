package dev.homeward.shipping.label;

import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Finds out what a label for a case would cost, and has the chosen one bought. */
@Component
class LabelWork {

  private static final Logger LOG = LoggerFactory.getLogger(LabelWork.class);

  private final ReturnParcels parcels;
  private final Preparation preparation;
  private final LabelQuotes quotes;
  private final Booking booking;
  private final TransactionOperations transaction;

  LabelWork(
      ReturnParcels parcels,
      Preparation preparation,
      LabelQuotes quotes,
      Booking booking,
      TransactionOperations transaction) {
    this.parcels = parcels;
    this.preparation = preparation;
    this.quotes = quotes;
    this.booking = booking;
    this.transaction = transaction;
  }

  /** Carriers gave no answer: it is to be tried again. */
  static final class NoAnswerYet extends RuntimeException {}

  /**
   * Looks whether a case can have a label, and if so buys it or has somebody choose.
   *
   * @param another whether a label that was used already, or another parcel, does not count
   * @throws NoAnswerYet where no carrier answered
   */
  void prepare(SellerId seller, ReturnCaseId caseId, boolean another) {
    if (booking.has(seller, caseId, another)) {
      return;
    }
    LabelId id = LabelId.next();
    Readiness readiness;
    try {
      readiness = preparation.look(parcels.of(seller, caseId), id, another);
    } catch (NotFound gone) {
      LOG.info("no label for {}: {}", caseId, gone.getMessage());
      return;
    }
    switch (readiness) {
      case Readiness.NotNeeded _ -> lacks(seller, caseId, List.of());
      case Readiness.Lacking lacking -> lacks(seller, caseId, lacking.gaps());
      case Readiness.Ready ready -> {
        LabelQuotes.Asked asked = quotes.ask(seller, caseId, ready.parcel());
        if (!asked.rates().isEmpty()) {
          transaction.executeWithoutResult(
              _ -> booking.book(id, seller, caseId, ready, asked.rates()));
        } else if (asked.silent()) {
          throw new NoAnswerYet();
        } else {
          lacks(seller, caseId, noCarrier(asked.refusals()));
        }
      }
    }
  }

  private void lacks(SellerId seller, ReturnCaseId caseId, List<LabelGap> gaps) {
    transaction.executeWithoutResult(_ -> booking.lacks(seller, caseId, gaps));
  }

  private static List<LabelGap> noCarrier(List<String> refusals) {
    return refusals.isEmpty()
        ? List.of(LabelGap.of("no-carrier"))
        : refusals.stream().map(code -> LabelGap.of("refused", code)).toList();
  }

  /** Writes down what was found out. */
  @Component
  static class Booking {

    private final LabelRows rows;
    private final LabelFacts facts;
    private final LabelSteps steps;
    private final LabelSchedule schedule;
    private final Clock clock;

    Booking(
        LabelRows rows, LabelFacts facts, LabelSteps steps, LabelSchedule schedule, Clock clock) {
      this.rows = rows;
      this.facts = facts;
      this.steps = steps;
      this.schedule = schedule;
      this.clock = clock;
    }

    boolean has(SellerId seller, ReturnCaseId caseId, boolean another) {
      List<LabelId> live =
          another
              ? rows.ofCase(
                  seller,
                  caseId,
                  LabelState.QUOTED,
                  LabelState.BUYING,
                  LabelState.BOUGHT,
                  LabelState.UNKNOWN)
              : rows.ofCase(
                  seller,
                  caseId,
                  LabelState.QUOTED,
                  LabelState.BUYING,
                  LabelState.BOUGHT,
                  LabelState.UNKNOWN,
                  LabelState.USED);
      return !live.isEmpty();
    }

    void lacks(SellerId seller, ReturnCaseId caseId, List<LabelGap> gaps) {
      facts.gaps(seller, caseId, gaps, clock.instant());
    }

    void book(
        LabelId id,
        SellerId seller,
        ReturnCaseId caseId,
        Readiness.Ready ready,
        List<LabelRows.Priced> rates) {
      if (!rows.quote(id, seller, caseId, ready, clock.instant())) {
        return;
      }
      facts.gaps(seller, caseId, List.of(), clock.instant());
      rows.rates(id, rates);
      steps.quoted(id);
      int chosen = LabelQuotes.chosen(facts.choice(seller), rates);
      if (chosen >= 0) {
        choose(rows.lock(id).orElseThrow(), chosen);
      }
    }

    /** Buys at a price that was named; false where that is no longer to be chosen. */
    boolean choose(LabelRows.Row row, int position) {
      boolean open = row.state() == LabelState.QUOTED && rows.choose(row.id(), position);
      if (open) {
        steps.move(rows.lock(row.id()).orElseThrow(), LabelState.BUYING, null);
        schedule.soon(row.id());
      }
      return open;
    }

    Optional<LabelRows.Row> lock(SellerId seller, LabelId id) {
      return rows.lock(seller, id);
    }
  }
}

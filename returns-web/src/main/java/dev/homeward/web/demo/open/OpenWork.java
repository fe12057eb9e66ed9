package dev.homeward.web.demo.open;

import dev.homeward.audit.Actor;
import dev.homeward.inspection.Authenticity;
import dev.homeward.inspection.Condition;
import dev.homeward.inspection.Disposition;
import dev.homeward.inspection.Finding;
import dev.homeward.inspection.Grade;
import dev.homeward.inspection.InspectedUnits;
import dev.homeward.inspection.Inspections;
import dev.homeward.inspection.Liability;
import dev.homeward.inspection.ReceivedLine;
import dev.homeward.inspection.Receiving;
import dev.homeward.inspection.Verdict;
import dev.homeward.refund.RefundWish;
import dev.homeward.refund.Refunds;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.DisputeState;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.returncase.ReturnDecisions;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What staff of the demo world have done about a return so far. */
@Component
class OpenWork {

  private static final int TURNS = 9;

  private final ReturnDecisions decisions;
  private final Receiving receiving;
  private final Inspections inspections;
  private final Refunds refunds;

  OpenWork(
      ReturnDecisions decisions, Receiving receiving, Inspections inspections, Refunds refunds) {
    this.decisions = decisions;
    this.receiving = receiving;
    this.inspections = inspections;
    this.refunds = refunds;
  }

  /** Says whether nobody has decided about it. */
  static boolean waits(int n) {
    return n % TURNS < 3;
  }

  /** Says whether the warehouse has it. */
  static boolean received(int n) {
    return n % TURNS >= 5;
  }

  /** Counts those whose goods are on their way: two of every round. */
  static int travels(int n) {
    return n / TURNS * 2 + Math.max(0, n % TURNS - 3);
  }

  /** Three turns wait for a decision. */
  void decide(ReturnCaseDetails details, int n) {
    SellerId seller = details.view().seller();
    ReturnCaseId id = details.view().id();
    if (!waits(n) && !details.view().requestState().inForce()) {
      decisions.approve(seller, id, null, Actor.SYSTEM);
    }
    if (n % TURNS == 3) {
      decisions.dispute(seller, id, null, DisputeState.OPEN, Actor.SYSTEM);
    }
  }

  /** What came is taken in, and the later turns go one step further each. */
  void handle(ReturnCaseDetails details, int n) {
    SellerId seller = details.view().seller();
    ReturnCaseId id = details.view().id();
    int turn = n % TURNS;
    if (received(n)) {
      receive(details);
    }
    if (turn >= 7) {
      inspect(details);
    }
    if (turn == 8) {
      refunds.grant(seller, id, key(id), RefundWish.ORIGINAL, Actor.SYSTEM);
    }
  }

  private void receive(ReturnCaseDetails details) {
    CaseLine line = details.lines().getFirst();
    receiving.receive(
        details.view().seller(),
        details.view().id(),
        key(details.view().id()),
        List.of(
            new ReceivedLine(
                line.id(), line.missing(), Condition.OPENED, Finding.EXPECTED, null, null)),
        Actor.SYSTEM);
  }

  private void inspect(ReturnCaseDetails details) {
    CaseLine line = details.lines().getFirst();
    inspections.inspect(
        details.view().seller(),
        details.view().id(),
        key(details.view().id()),
        List.of(
            new InspectedUnits(
                line.id(),
                line.missing(),
                Verdict.ACCEPTED,
                Grade.A,
                Disposition.RESTOCK,
                Authenticity.GENUINE,
                Liability.NONE,
                BigDecimal.ZERO,
                null)),
        Actor.SYSTEM);
  }

  private static UUID key(ReturnCaseId id) {
    return UUID.nameUUIDFromBytes(("demo/" + id).getBytes(StandardCharsets.UTF_8));
  }
}

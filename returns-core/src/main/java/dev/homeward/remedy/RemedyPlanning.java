package dev.homeward.remedy;

import dev.homeward.audit.Actor;
import dev.homeward.inspection.Disposition;
import dev.homeward.inspection.Findings;
import dev.homeward.inspection.Verdict;
import dev.homeward.returncase.CaseGoods;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the remedies of a case in line with what the case and the warehouse say: opens what is
 * owed, cancels what is not owed any more, settles what was sent. Doing so again changes nothing.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RemedyPlanning {

  private final StoredRemedies remedies;
  private final ReturnBook book;
  private final Findings findings;
  private final CaseGoods goods;
  private final RemedyPaper paper;

  RemedyPlanning(
      StoredRemedies remedies,
      ReturnBook book,
      Findings findings,
      CaseGoods goods,
      RemedyPaper paper) {
    this.remedies = remedies;
    this.book = book;
    this.findings = findings;
    this.goods = goods;
    this.paper = paper;
  }

  void bringInLine(SellerId seller, ReturnCaseId id) {
    goods.hold(seller, id);
    ReturnCaseDetails details = book.get(seller, id);
    List<Remedy> stored = new ArrayList<>(stored(seller, id));
    for (CaseLine line : details.lines()) {
      List<Remedy> ofLine =
          stored.stream().filter(remedy -> remedy.view().line().equals(line.id())).toList();
      planOwed(details, line, ofLine);
      planSendBack(details, line, ofLine);
      settle(line, ofLine);
    }
  }

  private List<Remedy> stored(SellerId seller, ReturnCaseId id) {
    return remedies.findBySellerIdAndCaseIdOrderByOpenedAtAscIdAsc(seller.value(), id.value());
  }

  private void planOwed(ReturnCaseDetails details, CaseLine line, List<Remedy> ofLine) {
    Resolution resolution = line.resolution();
    int planned = units(ofLine, r -> r.kind().owed() && r.state() != RemedyState.CANCELLED);
    boolean inGoods = resolution == Resolution.EXCHANGE || resolution == Resolution.REPAIR;
    boolean inForce = details.view().requestState().inForce();
    int owed = inGoods && inForce ? owed(details, line) : line.replaced();
    if (owed > planned) {
      RemedyKind kind =
          resolution == Resolution.EXCHANGE ? RemedyKind.REPLACEMENT : RemedyKind.REPAIR;
      open(details, line, kind, owed - planned);
    } else {
      cancel(ofLine, planned - owed);
    }
  }

  private int owed(ReturnCaseDetails details, CaseLine line) {
    int notAccepted = rejected(details, line.id(), Set.of(Disposition.values()));
    return line.quantity() - line.kept() - line.released() - notAccepted;
  }

  private void planSendBack(ReturnCaseDetails details, CaseLine line, List<Remedy> ofLine) {
    int toGo = rejected(details, line.id(), Set.of(Disposition.RETURN_TO_SHOPPER));
    int planned = units(ofLine, r -> r.kind() == RemedyKind.SEND_BACK);
    if (toGo > planned) {
      open(details, line, RemedyKind.SEND_BACK, toGo - planned);
    }
  }

  private int rejected(ReturnCaseDetails details, ReturnLineId line, Set<Disposition> among) {
    return findings.judged(details.view().seller(), details.view().id()).stream()
        .map(Findings.Judged::units)
        .filter(units -> units.line().equals(line) && units.verdict() == Verdict.REJECTED)
        .filter(units -> among.contains(units.disposition()))
        .mapToInt(units -> units.quantity())
        .sum();
  }

  private static int units(
      List<Remedy> remedies, java.util.function.Predicate<RemedyView> counted) {
    return remedies.stream().map(Remedy::view).filter(counted).mapToInt(RemedyView::quantity).sum();
  }

  private void open(ReturnCaseDetails details, CaseLine line, RemedyKind kind, int units) {
    Remedy opened =
        new Remedy(
            details.view().seller(), details.view().id(), line.id(), kind, units, paper.now());
    remedies.saveAndFlush(opened);
    paper.moved(Actor.SYSTEM, null, opened.view());
  }

  /** What is not in the workshop yet is cancelled first, and the latest before the others. */
  private void cancel(List<Remedy> ofLine, int excess) {
    int left = excess;
    List<Remedy> open =
        ofLine.stream()
            .filter(remedy -> remedy.view().kind().owed() && remedy.view().state().open())
            .sorted(Comparator.comparing((Remedy remedy) -> remedy.view().state()))
            .toList();
    for (Remedy remedy : open) {
      if (left > 0) {
        RemedyView before = remedy.view();
        if (left < before.quantity()) {
          Remedy rest = remedy.split(left, paper.now());
          remedies.saveAndFlush(rest);
        }
        remedy.cancel("rule:not-owed", paper.now());
        remedies.saveAndFlush(remedy);
        paper.moved(Actor.SYSTEM, before, remedy.view());
        left -= remedy.view().quantity();
      }
    }
  }

  /** Settles what was sent, as far as the returned goods are accepted, and hands it over. */
  private void settle(CaseLine line, List<Remedy> ofLine) {
    int accepted = line.judged() - line.settled();
    for (Remedy remedy : ofLine) {
      RemedyView sent = remedy.view();
      int units = Math.min(sent.ahead(), accepted);
      if (units > 0) {
        goods.settle(sent.seller(), sent.caseId(), sent.line(), units);
        accepted -= units;
        remedy.settle(units);
      }
      RemedyView settled = remedy.view();
      int theirs = settled.theirs() - settled.handedBack();
      if (theirs > 0) {
        goods.handBack(settled.seller(), settled.caseId(), settled.line(), theirs);
        remedy.handBack(theirs);
      }
      remedies.saveAndFlush(remedy);
    }
  }
}

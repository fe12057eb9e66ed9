package dev.homeward.customs.claim;

import dev.homeward.audit.Actor;
import dev.homeward.customs.Candidate;
import dev.homeward.customs.ClaimFees;
import dev.homeward.customs.ConsumedRemedies;
import dev.homeward.customs.regime.Remedy;
import dev.homeward.returncase.CaseGoods;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnCaseView;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What opening a claim needs of others. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClaimDesk {

  private final CaseGoods goods;
  private final ReturnBook book;
  private final ClaimFees fees;
  private final ConsumedRemedies consumed;
  private final ClaimRecords records;

  ClaimDesk(
      CaseGoods goods,
      ReturnBook book,
      ClaimFees fees,
      ConsumedRemedies consumed,
      ClaimRecords records) {
    this.goods = goods;
    this.book = book;
    this.fees = fees;
    this.consumed = consumed;
    this.records = records;
  }

  /** Keeps others from opening a claim for the same case meanwhile. */
  ReturnCaseView hold(SellerId seller, ReturnCaseId id) {
    goods.hold(seller, id);
    return book.get(seller, id).view();
  }

  Money fee(SellerId seller, Remedy remedy) {
    return fees.of(seller).getOrDefault(remedy.head().id(), remedy.fee());
  }

  void spend(ClaimView claim, Candidate candidate, Actor actor) {
    consumed.spend(claim.seller(), candidate.remedy().groups(), candidate.units());
    records.opened(claim, candidate.units(), actor);
  }
}

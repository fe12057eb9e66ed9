package dev.homeward.remedy;

import dev.homeward.audit.Actor;
import dev.homeward.order.OrderView;
import dev.homeward.order.Orders;
import dev.homeward.returncase.CaseGoods;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers shoppers part of the price for keeping what they could return. Once accepted, the units
 * stay and the amount is owed: it is refunded like any other. Every command is safe to repeat.
 */
@Service
@Transactional
public class KeepOffers {

  private final StoredKeepOffers offers;
  private final ReturnBook book;
  private final Orders orders;
  private final CaseGoods goods;
  private final RemedyPaper paper;

  KeepOffers(
      StoredKeepOffers offers, ReturnBook book, Orders orders, CaseGoods goods, RemedyPaper paper) {
    this.offers = offers;
    this.book = book;
    this.orders = orders;
    this.goods = goods;
    this.paper = paper;
  }

  /** Returns the offers of a case, the earliest first. */
  @Transactional(readOnly = true)
  public List<KeepOfferView> of(SellerId seller, ReturnCaseId id) {
    return stored(seller, id).stream().map(KeepOffer::view).toList();
  }

  /**
   * Offers an amount for all units of a line; another offer for the line that is still open is
   * taken back.
   *
   * @param amount above zero and at most what was paid for the units
   * @param note what the shopper reads with it
   * @throws NotFound if there is no such case or line, or another seller's
   * @throws BusinessRuleViolation {@code return.not-in-force}, {@code return.keep-not-possible},
   *     {@code keep.amount-out-of-range} with the maximum
   */
  public KeepOfferView offer(
      SellerId seller,
      ReturnCaseId id,
      ReturnLineId line,
      Money amount,
      @Nullable String note,
      Actor actor) {
    goods.hold(seller, id);
    ReturnCaseDetails details = book.get(seller, id);
    CaseLine kept = lineOf(details, line);
    requirePossible(details, kept);
    Money most = paidFor(details, kept);
    if (amount.minor() <= 0
        || !amount.currency().equals(most.currency())
        || amount.compareTo(most) > 0) {
      throw new BusinessRuleViolation("keep.amount-out-of-range", most);
    }
    Optional<KeepOffer> before = openFor(seller, id, line);
    if (before.isPresent()) {
      if (before.get().view().amount().equals(amount)) {
        return before.get().view();
      }
      before.get().withdraw(paper.now());
      save(before.get(), actor);
    }
    return save(new KeepOffer(seller, id, line, amount, note, paper.now()), actor);
  }

  /**
   * Accepts an offer: the units stay with the shopper, and the amount is owed.
   *
   * @throws NotFound if the case has no such offer, or is another seller's
   * @throws BusinessRuleViolation {@code keep.offer-expired}, {@code keep.offer.wrong-state},
   *     {@code return.not-in-force}, {@code return.keep-not-possible}
   */
  public KeepOfferView accept(SellerId seller, ReturnCaseId id, KeepOfferId offer, Actor actor) {
    KeepOffer found = lock(seller, id, offer);
    if (found.view().state() == KeepOfferState.ACCEPTED) {
      return found.view();
    }
    found.accept(paper.now());
    goods.keep(seller, id, found.view().line(), found.view().amount());
    return save(found, actor);
  }

  /** Declines an offer: the goods are to come back as before; errors as above. */
  public KeepOfferView decline(SellerId seller, ReturnCaseId id, KeepOfferId offer, Actor actor) {
    KeepOffer found = lock(seller, id, offer);
    if (found.view().state() == KeepOfferState.DECLINED) {
      return found.view();
    }
    found.decline(paper.now());
    return save(found, actor);
  }

  /** Takes an offer back that the shopper has not decided on; errors as above. */
  public KeepOfferView withdraw(SellerId seller, ReturnCaseId id, KeepOfferId offer, Actor actor) {
    KeepOffer found = lock(seller, id, offer);
    if (found.view().state() == KeepOfferState.WITHDRAWN) {
      return found.view();
    }
    found.withdraw(paper.now());
    return save(found, actor);
  }

  /**
   * Has goods sent back after all that the shopper asked to keep, where no amount was agreed on.
   *
   * @throws BusinessRuleViolation {@code return.not-in-force}, {@code return.keep-agreed}
   */
  public void returnInstead(SellerId seller, ReturnCaseId id, ReturnLineId line) {
    goods.hold(seller, id);
    lineOf(book.get(seller, id), line);
    goods.keepNoLonger(seller, id, line);
  }

  private static void requirePossible(ReturnCaseDetails details, CaseLine line) {
    if (!details.view().requestState().inForce()) {
      throw new BusinessRuleViolation("return.not-in-force", details.view().requestState());
    }
    boolean agreed = line.keepAmount() != null;
    if (agreed || line.received() + line.released() + line.replaced() + line.settled() > 0) {
      throw new BusinessRuleViolation("return.keep-not-possible");
    }
  }

  private Money paidFor(ReturnCaseDetails details, CaseLine line) {
    OrderView order =
        orders.get(
            Optional.of(details.view().seller()), Objects.requireNonNull(details.view().order()));
    OrderView.Line sold =
        order.lines().stream()
            .filter(candidate -> candidate.id().equals(line.orderLine()))
            .findFirst()
            .orElseThrow();
    Money paid = Money.zero(order.currency());
    for (int n = line.firstUnit(); n < line.firstUnit() + line.quantity(); n++) {
      paid = paid.plus(sold.value().unit(n).goods());
    }
    return paid;
  }

  private static CaseLine lineOf(ReturnCaseDetails details, ReturnLineId id) {
    return details.lines().stream()
        .filter(line -> line.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("return-line", id));
  }

  private Optional<KeepOffer> openFor(SellerId seller, ReturnCaseId id, ReturnLineId line) {
    return stored(seller, id).stream()
        .filter(offer -> offer.view().line().equals(line))
        .filter(offer -> offer.view().state() == KeepOfferState.OFFERED)
        .findFirst();
  }

  private List<KeepOffer> stored(SellerId seller, ReturnCaseId id) {
    return offers.findBySellerIdAndCaseIdOrderByOfferedAtAscIdAsc(seller.value(), id.value());
  }

  private KeepOffer lock(SellerId seller, ReturnCaseId id, KeepOfferId offer) {
    goods.hold(seller, id);
    return offers
        .findBySellerIdAndCaseIdAndId(seller.value(), id.value(), offer.value())
        .orElseThrow(() -> new NotFound("keep-offer", offer));
  }

  private KeepOfferView save(KeepOffer offer, Actor actor) {
    offers.saveAndFlush(offer);
    paper.moved(actor, offer.view());
    return offer.view();
  }
}

package dev.homeward.notification;

import dev.homeward.inspection.GoodsReceived;
import dev.homeward.inspection.UnitsInspected;
import dev.homeward.refund.RefundMoved;
import dev.homeward.remedy.RemedyMoved;
import dev.homeward.remedy.RemedyState;
import dev.homeward.returncase.Author;
import dev.homeward.returncase.CaseEvent;
import dev.homeward.returncase.CaseStep;
import dev.homeward.returncase.MessagePosted;
import dev.homeward.shipping.CanonicalEvent;
import dev.homeward.shipping.ParcelDirection;
import dev.homeward.shipping.ParcelProgressed;

/** What happened to a case, in one word. */
public enum NewsKind {
  REQUESTED(true),
  UNDER_REVIEW(false),
  APPROVED(true),
  DECLARED(true),
  DECLINED(true),
  CANCELLED(true),
  EXPIRED(true),
  CLOSED(true),
  GOODS_RECEIVED(true),
  UNITS_INSPECTED(true),
  REFUND_GRANTED(false),
  REFUND_PAID(true),
  REFUND_FAILED(false),
  REFUND_REVERSED(false),
  GOODS_SENT(true),
  /** A carrier has the parcel of a return. */
  PARCEL_SENT(true),
  /** Customs hold it until somebody does something. */
  PARCEL_HELD(true),
  PARCEL_ARRIVED(true),
  PARCEL_LOST(true),
  SELLER_WROTE(true),
  SHOPPER_WROTE(false),
  /** Of a mail only: the receipt of a statement, which need not be about any case. */
  STATEMENT_RECEIVED(true),
  /** Of a mail only: what a seller's people are told about its standing. */
  SELLER_NOTICE(false),
  /** Of a mail only: a statement gives no right, as staff have found. */
  STATEMENT_SET_ASIDE(true),
  OTHER(false);

  private final boolean forShopper;

  NewsKind(boolean forShopper) {
    this.forShopper = forShopper;
  }

  /** Says whether the shopper may get a mail about it; the others only move open pages. */
  public boolean isForShopper() {
    return forShopper;
  }

  static NewsKind of(CaseEvent event) {
    return switch (event) {
      case CaseStep step -> of(step);
      case MessagePosted message -> message.author() == Author.STAFF ? SELLER_WROTE : SHOPPER_WROTE;
      case GoodsReceived _ -> GOODS_RECEIVED;
      case UnitsInspected _ -> UNITS_INSPECTED;
      case RefundMoved moved ->
          switch (moved.step()) {
            case GRANTED -> REFUND_GRANTED;
            case SUCCEEDED -> REFUND_PAID;
            case FAILED -> REFUND_FAILED;
            case REVERSED -> REFUND_REVERSED;
          };
      case RemedyMoved moved -> moved.to() == RemedyState.DISPATCHED ? GOODS_SENT : OTHER;
      case ParcelProgressed parcel -> of(parcel);
      default -> OTHER;
    };
  }

  private static NewsKind of(CaseStep step) {
    return switch (step.to()) {
      case REQUESTED -> REQUESTED;
      case UNDER_REVIEW -> UNDER_REVIEW;
      case APPROVED -> APPROVED;
      case DECLARED -> DECLARED;
      case DECLINED -> DECLINED;
      case CANCELLED -> CANCELLED;
      case EXPIRED -> EXPIRED;
      case CLOSED -> CLOSED;
      case DRAFT -> OTHER;
    };
  }

  /** Quiet, but for the four steps that matter; what the warehouse tells has its own mail. */
  private static NewsKind of(ParcelProgressed parcel) {
    if (parcel.direction() != ParcelDirection.RETURN || parcel.from() == parcel.to()) {
      return OTHER;
    }
    return switch (parcel.to()) {
      case HANDED_OVER, IN_TRANSIT -> parcel.handedOver() ? PARCEL_SENT : OTHER;
      case CUSTOMS_HELD -> PARCEL_HELD;
      case AT_HUB, DELIVERED ->
          parcel.arrived() && parcel.event() == CanonicalEvent.DELIVERED ? PARCEL_ARRIVED : OTHER;
      case LOST -> PARCEL_LOST;
      case NO_LABEL, LABEL_CREATED, RETURNED_TO_SENDER -> OTHER;
    };
  }
}

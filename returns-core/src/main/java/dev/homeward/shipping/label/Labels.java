package dev.homeward.shipping.label;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The labels of returns: what people see of them, and do about them. */
@Service
@Transactional
public class Labels {

  private final LabelReader reader;
  private final LabelFacts facts;
  private final LabelWork.Booking booking;
  private final Deeds deeds;
  private final AuditTrail audit;

  Labels(
      LabelReader reader,
      LabelFacts facts,
      LabelWork.Booking booking,
      Deeds deeds,
      AuditTrail audit) {
    this.reader = reader;
    this.facts = facts;
    this.booking = booking;
    this.deeds = deeds;
    this.audit = audit;
  }

  /** Returns the labels of a case, the latest first. */
  @Transactional(readOnly = true)
  public List<LabelView> ofCase(SellerId seller, ReturnCaseId caseId) {
    return reader.ofCase(seller, caseId);
  }

  /** Returns the label that a shopper is to use. */
  @Transactional(readOnly = true)
  public Optional<LabelView> current(SellerId seller, ReturnCaseId caseId) {
    return reader.ofCase(seller, caseId).stream().filter(LabelView::printable).findFirst();
  }

  /** Returns what keeps a case from having a label. */
  @Transactional(readOnly = true)
  public List<LabelGap> gaps(SellerId seller, ReturnCaseId caseId) {
    return facts.gaps(seller, caseId);
  }

  /** Returns the cases whose labels wait for a seller. */
  @Transactional(readOnly = true)
  public List<LabelTodo> todo(SellerId seller) {
    return reader.todo(seller);
  }

  @Transactional(readOnly = true)
  public LabelChoice choice(SellerId seller) {
    return facts.choice(seller);
  }

  public void choose(SellerId seller, LabelChoice choice, Actor actor) {
    LabelChoice before = facts.choice(seller);
    if (before != choice) {
      facts.choose(seller, choice);
      audit.record(
          actor,
          "label-choice.changed",
          Subject.of("seller", seller, seller.toString(), seller),
          Map.of("choice", before.name()),
          Map.of("choice", choice.name()));
    }
  }

  @Transactional(readOnly = true)
  public ParcelFacts facts(SellerId seller, ReturnCaseId caseId) {
    return facts.of(seller, caseId);
  }

  /**
   * Notes what the order does not say of a parcel, and looks again whether it can have a label.
   *
   * @throws NotFound if there is no such case, or another seller's
   */
  public void tell(SellerId seller, ReturnCaseId caseId, ParcelFacts told, Actor actor) {
    String number = deeds.number(seller, caseId);
    facts.tell(seller, caseId, told);
    audit.record(
        actor, "label.told", Subject.of("return", caseId, number, seller), Map.of(), state(told));
    deeds.schedule.prepare(seller, caseId, false);
  }

  /** Which street a shopper lives in is nobody's to read in a trail that stays for ever. */
  private static Map<String, ?> state(ParcelFacts told) {
    return Map.of(
        "grams",
        Objects.requireNonNullElse(told.grams(), 0),
        "sender",
        told.sender() == null ? "order" : told.sender().country().value());
  }

  /** Looks again whether a case can have a label; one that was used does not count. */
  public void prepare(SellerId seller, ReturnCaseId caseId) {
    deeds.number(seller, caseId);
    deeds.schedule.prepare(seller, caseId, true);
  }

  /**
   * Buys at one of the prices that were named.
   *
   * @throws BusinessRuleViolation {@code label.not-to-choose} if it is bought already
   */
  public void buy(SellerId seller, LabelId id, int position, Actor actor) {
    LabelRows.Row row = find(seller, id);
    if (!booking.choose(row, position)) {
      throw new BusinessRuleViolation("label.not-to-choose");
    }
    record(row, "label.chosen", actor);
  }

  /**
   * Asks the carrier to take a label back that nobody used.
   *
   * @throws BusinessRuleViolation {@code label.not-to-void}
   */
  public void giveBack(SellerId seller, LabelId id, Actor actor) {
    LabelRows.Row row = find(seller, id);
    if (!deeds.follow.giveBack(row)) {
      throw new BusinessRuleViolation("label.not-to-void");
    }
    record(row, "label.given-back", actor);
  }

  private LabelRows.Row find(SellerId seller, LabelId id) {
    return booking.lock(seller, id).orElseThrow(() -> new NotFound("label", id));
  }

  private void record(LabelRows.Row row, String action, Actor actor) {
    audit.record(
        actor,
        action,
        Subject.of("return", row.caseId(), row.parcel().number(), row.seller()),
        Map.of(),
        Map.of("label", row.id().toString()));
  }

  /** What is done about a label beside reading and writing it. */
  @Component
  static class Deeds {

    private final LabelSchedule schedule;
    private final UnusedLabels.Follow follow;
    private final ReturnBook book;

    Deeds(LabelSchedule schedule, UnusedLabels.Follow follow, ReturnBook book) {
      this.schedule = schedule;
      this.follow = follow;
      this.book = book;
    }

    private String number(SellerId seller, ReturnCaseId caseId) {
      return book.get(seller, caseId).view().number();
    }
  }
}

package dev.homeward.oversight;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReadableCode;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes sellers' appeals in, and has them decided by somebody who did not decide before. */
@Service
@Transactional
public class Appeals {

  /** How long the platform may take to decide. */
  public static final Duration TIME_TO_DECIDE = Duration.ofDays(14);

  private static final int SIGNS_OF_REFERENCE = 8;

  private final AppealRows rows;
  private final ContestedDecisions contested;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Appeals(
      AppealRows rows,
      ContestedDecisions contested,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.contested = contested;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Files an appeal. A restriction that is not in effect yet waits for its end. The same again
   * while it is open answers the first.
   *
   * @param of the return that a line is of; null for other subjects
   * @param grounds why the decision is wrong, 20 to 4000 characters
   * @throws NotFound if the seller has nothing like that
   * @throws BusinessRuleViolation {@code appeal.grounds-length}, {@code appeal.decided-already},
   *     {@code appeal.too-late}, {@code appeal.nothing-to-appeal}
   */
  public UUID file(
      SellerId seller,
      AppealSubject subject,
      UUID subjectId,
      @Nullable ReturnCaseId of,
      String grounds,
      Actor actor) {
    String text = Texts.explained(grounds, "appeal.grounds-length");
    Instant now = now();
    contested.require(seller, subject, subjectId, of, now);
    Appeal appeal =
        new Appeal(
            TimeOrderedId.next(),
            seller,
            ReadableCode.next("A-", SIGNS_OF_REFERENCE),
            subject,
            subjectId,
            subject == AppealSubject.LINE ? of : null,
            text,
            AppealState.OPEN,
            Signature.of(actor, now),
            now.plus(TIME_TO_DECIDE),
            null,
            null);
    if (!rows.add(appeal)) {
      Appeal first = rows.standing(subject, subjectId).orElseThrow();
      if (first.isOpen()) {
        return first.id();
      }
      throw new BusinessRuleViolation("appeal.decided-already", first.reference());
    }
    contested.suspend(appeal);
    trail(actor, "appeal.filed", appeal);
    return appeal.id();
  }

  /** Takes an appeal back; what it was against goes on. Again changes nothing. */
  public void withdraw(SellerId seller, UUID id, Actor actor) {
    Appeal appeal = get(Optional.of(seller), id);
    if (rows.settle(id, AppealState.WITHDRAWN, sign(actor), null)) {
      contested.resume(appeal);
      trail(actor, "appeal.withdrawn", get(Optional.of(seller), id));
    }
  }

  /**
   * Upholds an appeal: the restriction is lifted, the violation revoked, the grade before holds
   * again, or the line is attributed anew.
   *
   * @param to whose affair the line is; null for other subjects
   * @throws BusinessRuleViolation {@code appeal.decided-by-the-same}, {@code
   *     appeal.decided-already}, {@code appeal.decision-length}, {@code appeal.attribution-missing}
   */
  public void uphold(UUID id, @Nullable Attributed to, String decision, Actor actor) {
    Appeal appeal = get(Optional.empty(), id);
    if ((appeal.subject() == AppealSubject.LINE) != (to != null) || to == Attributed.SELLER) {
      throw new BusinessRuleViolation("appeal.attribution-missing");
    }
    Signature by = settle(appeal, AppealState.UPHELD, decision, actor);
    if (to != null) {
      rows.attribute(appeal, to, by);
    }
    contested.undo(appeal, decision, actor);
    tell(appeal, true, by);
  }

  /** Rejects an appeal: what it was against goes on; errors as above. */
  public void reject(UUID id, String decision, Actor actor) {
    Appeal appeal = get(Optional.empty(), id);
    Signature by = settle(appeal, AppealState.REJECTED, decision, actor);
    contested.resume(appeal);
    tell(appeal, false, by);
  }

  private Signature settle(Appeal appeal, AppealState state, String decision, Actor actor) {
    String text = Texts.explained(decision, "appeal.decision-length");
    Signature by = sign(actor);
    if (by.id().equals(appeal.filed().id()) || contested.firstDecidedBy(appeal, by.id())) {
      throw new BusinessRuleViolation("appeal.decided-by-the-same");
    }
    if (!rows.settle(appeal.id(), state, by, text)) {
      throw new BusinessRuleViolation("appeal.decided-already", appeal.reference());
    }
    trail(actor, "appeal.decided", get(Optional.empty(), appeal.id()));
    return by;
  }

  private void tell(Appeal appeal, boolean upheld, Signature by) {
    events.publishEvent(
        new AppealDecided(
            appeal.id(), appeal.seller(), appeal.subject(), upheld, appeal.filed().at(), by.at()));
  }

  /**
   * Returns an appeal.
   *
   * @param seller the tenant; empty for operators
   * @throws NotFound if there is none, or another seller's
   */
  @Transactional(readOnly = true)
  public Appeal get(Optional<SellerId> seller, UUID id) {
    return rows.find(seller, id).orElseThrow(() -> new NotFound("appeal", id));
  }

  /** Returns the appeals of a seller, the latest first. */
  @Transactional(readOnly = true)
  public List<Appeal> of(SellerId seller) {
    return rows.of(seller);
  }

  /** Returns the open appeals of all sellers, the most urgent first. */
  @Transactional(readOnly = true)
  public List<Appeal> open(int most) {
    return rows.open(most);
  }

  /**
   * Returns a page of those that are decided or withdrawn, the latest first.
   *
   * @param before the last one of the page before; null for the first page
   */
  @Transactional(readOnly = true)
  public List<Appeal> settled(@Nullable UUID before, int size) {
    return rows.settled(before, size);
  }

  /** Returns what upheld appeals made of lines. */
  @Transactional(readOnly = true)
  public List<Attribution> attributions() {
    return rows.attributions();
  }

  private Signature sign(Actor actor) {
    return Signature.of(actor, now());
  }

  /** To the microsecond, as the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private void trail(Actor actor, String action, Appeal now) {
    String decision = now.decision();
    audit.record(
        actor,
        action,
        Subject.of("appeal", now.id(), now.reference(), now.seller()),
        Map.of(),
        Map.of(
            "state",
            now.state().name(),
            "subject",
            now.subject() + " " + now.subjectId(),
            "grounds",
            now.grounds(),
            "decision",
            decision == null ? "" : decision));
  }
}

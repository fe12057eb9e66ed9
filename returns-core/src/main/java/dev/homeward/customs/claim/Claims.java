package dev.homeward.customs.claim;

import dev.homeward.audit.Actor;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes claims from draft to money. Every command is safe to repeat: a claim that has got there
 * already stays as it is.
 */
@Service
@Transactional
public class Claims {

  private static final int LONGEST_REFERENCE = 100;
  private static final int LONGEST_NOTE = 1_000;

  private final StoredClaims claims;
  private final ClaimParts parts;
  private final ClaimBook book;
  private final ClaimPaper paper;
  private final Clock clock;

  Claims(StoredClaims claims, ClaimParts parts, ClaimBook book, ClaimPaper paper, Clock clock) {
    this.claims = claims;
    this.parts = parts;
    this.book = book;
    this.paper = paper;
    this.clock = clock;
  }

  /**
   * Books that the papers are complete.
   *
   * @param exportProof number or name of the paper that shows that the goods left; null where none
   *     is asked for
   * @throws NotFound if there is no such claim, or another seller's
   * @throws BusinessRuleViolation {@code customs.claim.evidence-missing}, {@code
   *     customs.claim.wrong-state}
   */
  public ClaimView ready(SellerId seller, ClaimId id, @Nullable String exportProof, Actor actor) {
    Claim claim = lock(seller, id);
    if (claim.state() == ClaimState.READY) {
      return claim.view();
    }
    String proof = text(exportProof, LONGEST_REFERENCE);
    int missing = book.missing(claim.view(), proof).size();
    if (missing > 0 && claim.state() == ClaimState.DRAFT) {
      throw new BusinessRuleViolation("customs.claim.evidence-missing", missing);
    }
    claim.ready(proof);
    return save(claim, actor, proof);
  }

  /**
   * Books that the claim was handed in.
   *
   * @param reference that customs or the broker gave it
   * @throws BusinessRuleViolation {@code customs.claim.too-late}, {@code customs.claim.reference},
   *     {@code customs.claim.wrong-state}
   */
  public ClaimView submit(SellerId seller, ClaimId id, String reference, Actor actor) {
    Claim claim = lock(seller, id);
    if (claim.state() == ClaimState.SUBMITTED) {
      return claim.view();
    }
    String given = text(reference, LONGEST_REFERENCE);
    if (given == null) {
      throw new BusinessRuleViolation("customs.claim.reference");
    }
    claim.submit(given, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), clock.instant());
    return save(claim, actor, given);
  }

  /**
   * Books that customs grant the claim, or part of it.
   *
   * @throws BusinessRuleViolation {@code customs.claim.granted-out-of-range} with what was asked,
   *     {@code customs.claim.wrong-state}
   */
  public ClaimView accept(SellerId seller, ClaimId id, Money granted, Actor actor) {
    Claim claim = lock(seller, id);
    if (claim.state() == ClaimState.ACCEPTED && granted.equals(claim.view().granted())) {
      return claim.view();
    }
    claim.accept(granted, clock.instant());
    return save(claim, actor, granted.toString());
  }

  /** Books that customs refuse it: its units may be spent on another remedy. */
  public ClaimView refuse(SellerId seller, ClaimId id, String why, Actor actor) {
    Claim claim = lock(seller, id);
    if (claim.state() == ClaimState.REFUSED) {
      return claim.view();
    }
    String note = text(why, LONGEST_NOTE);
    if (note == null) {
      throw new BusinessRuleViolation("customs.claim.reason");
    }
    claim.refuse(note, clock.instant());
    return free(claim, actor, note);
  }

  /**
   * Books money that came.
   *
   * @param key chosen by the caller: the same key again is the same money
   * @throws BusinessRuleViolation {@code customs.claim.paid-out-of-range} with what is still to
   *     come, {@code customs.claim.wrong-state}, {@code customs.claim.paid-in-future}
   */
  public ClaimView receive(
      SellerId seller, ClaimId id, UUID key, Money amount, LocalDate on, Actor actor) {
    Claim claim = lock(seller, id);
    if (on.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1))) {
      throw new BusinessRuleViolation("customs.claim.paid-in-future");
    }
    if (!parts.addPayment(seller, id, key, amount, on, clock.instant())) {
      return claim.view();
    }
    claim.receive(amount, clock.instant());
    return save(claim, actor, amount.toString());
  }

  /** Takes a claim back: its units may be spent on another remedy. */
  public ClaimView withdraw(SellerId seller, ClaimId id, @Nullable String why, Actor actor) {
    Claim claim = lock(seller, id);
    if (claim.state() == ClaimState.WITHDRAWN) {
      return claim.view();
    }
    String note = text(why, LONGEST_NOTE);
    claim.withdraw(note, clock.instant());
    return free(claim, actor, note);
  }

  /** Ends a claim whose last day went by; one that was submitted meanwhile stays. */
  void lapse(SellerId seller, ClaimId id, LocalDate today) {
    Claim claim = lock(seller, id);
    LocalDate deadline = claim.view().deadline();
    boolean submitted = !claim.state().successors().contains(ClaimState.LAPSED);
    if (!submitted && deadline != null && today.isAfter(deadline)) {
      claim.lapse(clock.instant());
      free(claim, Actor.SYSTEM, null);
    }
  }

  /** Tells that the last day is near, once for so many days. */
  void remind(SellerId seller, ClaimId id, int daysLeft) {
    Claim claim = lock(seller, id);
    if (claim.state().successors().contains(ClaimState.LAPSED) && !claim.remindedAt(daysLeft)) {
      claim.reminded(daysLeft);
      claims.saveAndFlush(claim);
      paper.deadlineNear(claim.view(), daysLeft);
    }
  }

  private Claim lock(SellerId seller, ClaimId id) {
    return claims
        .lock(seller.value(), id.value())
        .orElseThrow(() -> new NotFound("customs-claim", id));
  }

  private ClaimView free(Claim claim, Actor actor, @Nullable String note) {
    book.free(claim.view());
    return save(claim, actor, note);
  }

  private ClaimView save(Claim claim, Actor actor, @Nullable String note) {
    claims.saveAndFlush(claim);
    paper.moved(actor, claim.view(), note);
    return claim.view();
  }

  private static @Nullable String text(@Nullable String given, int longest) {
    if (given == null || given.isBlank()) {
      return null;
    }
    String text = given.strip();
    if (text.length() > longest) {
      throw new BusinessRuleViolation("customs.claim.too-long", longest);
    }
    return text;
  }
}

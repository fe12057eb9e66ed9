package dev.homeward.remedy;

import dev.homeward.audit.Actor;
import dev.homeward.returncase.CaseGoods;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends goods to shoppers for their returns: replacements, repaired goods, and what was not
 * accepted. What is owed opens by itself when a return comes into force or goods are judged. Every
 * command is safe to repeat: a remedy that has got there already stays as it is.
 */
@Service
@Transactional
public class Remedies {

  private static final int MOST = 500;

  private final StoredRemedies remedies;
  private final RemedyPlanning planning;
  private final ReturnBook book;
  private final CaseGoods goods;
  private final RemedyPaper paper;

  Remedies(
      StoredRemedies remedies,
      RemedyPlanning planning,
      ReturnBook book,
      CaseGoods goods,
      RemedyPaper paper) {
    this.remedies = remedies;
    this.planning = planning;
    this.book = book;
    this.goods = goods;
    this.paper = paper;
  }

  /** Returns the remedies of a case, the earliest first. */
  @Transactional(readOnly = true)
  public List<RemedyView> of(SellerId seller, ReturnCaseId id) {
    return views(
        remedies.findBySellerIdAndCaseIdOrderByOpenedAtAscIdAsc(seller.value(), id.value()));
  }

  /** Returns the remedies that somebody has yet to send, the earliest first, 500 at most. */
  @Transactional(readOnly = true)
  public List<RemedyView> open(SellerId seller) {
    return views(remedies.openOf(seller.value(), MOST));
  }

  /**
   * Returns one.
   *
   * @throws NotFound if there is none, or another seller's
   */
  @Transactional(readOnly = true)
  public RemedyView get(SellerId seller, RemedyId id) {
    return find(seller, id).view();
  }

  /**
   * Takes goods to the workshop, all units of the remedy.
   *
   * @throws BusinessRuleViolation {@code remedy.wrong-state}, {@code remedy.goods-not-received}
   */
  public RemedyView startRepair(SellerId seller, RemedyId id, Actor actor) {
    Remedy remedy = lock(seller, id);
    RemedyView before = remedy.view();
    if (before.state() == RemedyState.IN_REPAIR) {
      return before;
    }
    CaseLine line = lineOf(before);
    if (line.received() - line.settled() < before.quantity()) {
      throw new BusinessRuleViolation("remedy.goods-not-received");
    }
    remedy.startRepair(paper.now());
    return save(remedy, before, actor);
  }

  /**
   * Sends a parcel. Fewer units than the remedy has leave the rest to a parcel of their own. A
   * replacement may leave before the returned goods are accepted, if somebody says why.
   *
   * @param key chosen by the caller: the same key again is the same parcel
   * @throws BusinessRuleViolation {@code remedy.wrong-state}, {@code remedy.exceeds-planned},
   *     {@code remedy.goods-not-accepted}, {@code return.not-in-force}
   */
  public RemedyView dispatch(SellerId seller, RemedyId id, UUID key, Dispatch parcel, Actor actor) {
    Remedy remedy = lock(seller, id);
    Optional<Remedy> before = remedies.findBySellerIdAndRequestKey(seller.value(), key);
    if (before.isPresent()) {
      return before.get().view();
    }
    RemedyView planned = remedy.view();
    remedy.requireWayTo(RemedyState.DISPATCHED);
    if (parcel.quantity() > planned.quantity()) {
      throw new BusinessRuleViolation("remedy.exceeds-planned", planned.quantity());
    }
    boolean ahead = planned.kind().owed() && speakFor(planned, parcel);
    if (parcel.quantity() < planned.quantity()) {
      remedies.saveAndFlush(remedy.split(parcel.quantity(), paper.now()));
    }
    remedy.dispatch(parcel, ahead ? parcel.aheadReason() : null, key, paper.now());
    save(remedy, planned, actor);
    planning.bringInLine(seller, planned.caseId());
    return find(seller, id).view();
  }

  /**
   * Books that a parcel reached the shopper: once its units are settled, they may come back again.
   *
   * @throws BusinessRuleViolation {@code remedy.wrong-state}
   */
  public RemedyView deliver(SellerId seller, RemedyId id, Instant deliveredAt, Actor actor) {
    Remedy remedy = lock(seller, id);
    RemedyView before = remedy.view();
    if (before.state() == RemedyState.DELIVERED) {
      return before;
    }
    remedy.deliver(deliveredAt, paper.now());
    save(remedy, before, actor);
    planning.bringInLine(seller, before.caseId());
    return find(seller, id).view();
  }

  /**
   * Pays for the units of a remedy instead, such as when there is no replacement left: they are
   * refunded like any others of the return.
   *
   * @param note why
   * @throws BusinessRuleViolation {@code remedy.wrong-state}, {@code remedy.note-needed}, {@code
   *     return.not-in-force}
   */
  public RemedyView refundInstead(SellerId seller, RemedyId id, String note, Actor actor) {
    return instead(seller, id, note, Resolution.REFUND, actor);
  }

  /** Replaces what cannot be repaired; errors as above. */
  public RemedyView replaceInstead(SellerId seller, RemedyId id, String note, Actor actor) {
    return instead(seller, id, note, Resolution.EXCHANGE, actor);
  }

  /**
   * Does not send goods back that were not accepted, such as when the shopper does not want them.
   *
   * @throws BusinessRuleViolation {@code remedy.wrong-state}, also for what is owed, {@code
   *     remedy.note-needed}
   */
  public RemedyView dispose(SellerId seller, RemedyId id, String note, Actor actor) {
    Remedy remedy = lock(seller, id);
    RemedyView before = remedy.view();
    if (before.state() == RemedyState.CANCELLED) {
      return before;
    }
    if (before.kind().owed()) {
      throw new BusinessRuleViolation(
          "remedy.wrong-state", before.kind(), before.state(), RemedyState.CANCELLED);
    }
    remedy.cancel(required(note), paper.now());
    return save(remedy, before, actor);
  }

  /**
   * Gives up on the goods that a replacement was sent ahead for: the shopper keeps both.
   *
   * @throws BusinessRuleViolation {@code remedy.not-sent-ahead}, {@code
   *     return.settled-exceeds-missing}
   */
  public RemedyView writeOff(SellerId seller, RemedyId id, Actor actor) {
    Remedy remedy = lock(seller, id);
    RemedyView view = remedy.view();
    if (view.writtenOff() > 0) {
      return view;
    }
    if (view.ahead() == 0) {
      throw new BusinessRuleViolation("remedy.not-sent-ahead");
    }
    goods.writeOff(seller, view.caseId(), view.line(), view.ahead());
    remedy.writeOff(view.ahead());
    return save(remedy, view, actor);
  }

  /** Speaks for the units that a parcel stands for; returns whether it goes ahead of the goods. */
  private boolean speakFor(RemedyView planned, Dispatch parcel) {
    CaseLine line = lineOf(planned);
    int spoken =
        of(planned.seller(), planned.caseId()).stream()
            .filter(other -> other.line().equals(planned.line()))
            .mapToInt(RemedyView::ahead)
            .sum();
    int accepted = line.judged() - line.settled() - spoken;
    boolean ahead = parcel.quantity() > accepted;
    boolean mayGoAhead = planned.kind() == RemedyKind.REPLACEMENT && parcel.aheadReason() != null;
    if (ahead && !mayGoAhead) {
      throw new BusinessRuleViolation("remedy.goods-not-accepted", Math.max(accepted, 0));
    }
    goods.give(planned.seller(), planned.caseId(), planned.line(), parcel.quantity());
    return ahead;
  }

  private RemedyView instead(
      SellerId seller, RemedyId id, String note, Resolution resolution, Actor actor) {
    Remedy remedy = lock(seller, id);
    RemedyView before = remedy.view();
    if (before.state() == RemedyState.CANCELLED) {
      return before;
    }
    boolean same = before.kind().owed() && before.kind().resolution() == resolution;
    if (!before.kind().owed() || same) {
      throw new BusinessRuleViolation(
          "remedy.wrong-state", before.kind(), before.state(), RemedyState.CANCELLED);
    }
    remedy.cancel(required(note), paper.now());
    goods.resolve(seller, before.caseId(), before.line(), resolution);
    RemedyView cancelled = save(remedy, before, actor);
    planning.bringInLine(seller, before.caseId());
    return cancelled;
  }

  private static String required(@Nullable String note) {
    if (note == null || note.isBlank()) {
      throw new BusinessRuleViolation("remedy.note-needed");
    }
    return note.strip();
  }

  private CaseLine lineOf(RemedyView remedy) {
    ReturnCaseDetails details = book.get(remedy.seller(), remedy.caseId());
    return details.lines().stream()
        .filter(line -> line.id().equals(remedy.line()))
        .findFirst()
        .orElseThrow();
  }

  private Remedy find(SellerId seller, RemedyId id) {
    return remedies
        .findBySellerIdAndId(seller.value(), id.value())
        .orElseThrow(() -> new NotFound("remedy", id));
  }

  private Remedy lock(SellerId seller, RemedyId id) {
    UUID caseId =
        remedies.caseOf(seller.value(), id.value()).orElseThrow(() -> new NotFound("remedy", id));
    goods.hold(seller, new ReturnCaseId(caseId));
    return find(seller, id);
  }

  private RemedyView save(Remedy remedy, RemedyView before, Actor actor) {
    remedies.saveAndFlush(remedy);
    paper.moved(actor, before, remedy.view());
    return remedy.view();
  }

  private static List<RemedyView> views(List<Remedy> found) {
    return found.stream().map(Remedy::view).toList();
  }
}

package dev.homeward.refund;

import dev.homeward.audit.Actor;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do to grants that are on record: approve, take back, try again, confirm by hand. */
@Service
@Transactional
public class RefundDesk {

  private final GrantReader reader;
  private final GrantRows rows;
  private final GrantHeads heads;
  private final DeskMoney money;
  private final Granting.Paper paper;

  RefundDesk(
      GrantReader reader, GrantRows rows, GrantHeads heads, DeskMoney money, Granting.Paper paper) {
    this.reader = reader;
    this.rows = rows;
    this.heads = heads;
    this.money = money;
    this.paper = paper;
  }

  /** Returns the grants of an order, the earliest first. */
  @Transactional(readOnly = true)
  public List<GrantView> ofOrder(SellerId seller, OrderId order) {
    return reader.ofOrder(seller, order);
  }

  /** Says how much of an order's money went back. */
  @Transactional(readOnly = true)
  public RefundStanding standing(SellerId seller, OrderId order) {
    return money.standing(seller, order);
  }

  /**
   * Returns grants that wait for a person, the oldest first: for approval, to be tried again, or to
   * be paid by hand.
   */
  @Transactional(readOnly = true)
  public List<GrantView> waiting(SellerId seller, int size) {
    return reader.waiting(seller, size);
  }

  /** Returns how many grants wait for a person. */
  @Transactional(readOnly = true)
  public RefundTodo todo(SellerId seller) {
    return reader.todo(seller);
  }

  /**
   * Approves a grant above the limit.
   *
   * @throws BusinessRuleViolation {@code refund.same-person} to the one who granted it, {@code
   *     refund.not-waiting} where it does not wait
   */
  public GrantView approve(SellerId seller, GrantId id, Actor actor) {
    GrantView grant = reader.get(seller, id);
    GrantHeads.Head head = heads.lock(id);
    if (head.state() != GrantState.DRAFT) {
      throw new BusinessRuleViolation("refund.not-waiting", head.state());
    }
    if (Objects.equals(head.grantedById(), actor.id())) {
      throw new BusinessRuleViolation("refund.same-person");
    }
    rows.move(id, GrantState.DRAFT, GrantState.APPROVED);
    rows.approved(id, actor, paper.now());
    grant.executions().forEach(execution -> money.send(execution.id()));
    paper.record(actor, "refund.approved", seller, id, GrantState.APPROVED);
    return reader.get(seller, id);
  }

  /**
   * Takes a grant back that waits for approval; its money is free again.
   *
   * @throws BusinessRuleViolation {@code refund.not-waiting}
   */
  public GrantView takeBack(SellerId seller, GrantId id, Actor actor) {
    GrantView grant = reader.get(seller, id);
    if (heads.lock(id).state() != GrantState.DRAFT) {
      throw new BusinessRuleViolation("refund.not-waiting", grant.state());
    }
    rows.move(id, GrantState.DRAFT, GrantState.VOID);
    money.free(grant, paper.now());
    paper.record(actor, "refund.taken-back", seller, id, GrantState.VOID);
    return reader.get(seller, id);
  }

  /**
   * Tries again what failed or came back; what has moved stays as it is.
   *
   * @throws BusinessRuleViolation {@code refund.not-failed}
   */
  public GrantView retry(SellerId seller, GrantId grant, ExecutionId id, Actor actor) {
    reader.get(seller, grant);
    Instant now = paper.now();
    money.again(grant, id, now);
    paper.record(actor, "refund.tried-again", seller, grant, GrantState.EXECUTING);
    return reader.get(seller, grant);
  }

  /**
   * Says that money was paid back by hand.
   *
   * @throws BusinessRuleViolation {@code refund.not-by-hand}
   */
  public GrantView confirm(SellerId seller, GrantId grant, ExecutionId id, Actor actor) {
    GrantView view = reader.get(seller, grant);
    ExecutionView execution =
        view.executions().stream()
            .filter(candidate -> candidate.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound("refund", id));
    if (!ManualPaymentGateway.NAME.equals(execution.gateway()) || !execution.state().open()) {
      throw new BusinessRuleViolation("refund.not-by-hand");
    }
    money.confirm(id, paper.now());
    paper.record(actor, "refund.confirmed", seller, grant, GrantState.DONE);
    return reader.get(seller, grant);
  }
}

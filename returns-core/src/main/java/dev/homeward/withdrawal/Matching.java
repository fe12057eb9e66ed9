package dev.homeward.withdrawal;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.order.OrderView;
import dev.homeward.order.Orders;
import dev.homeward.returncase.FiledBy;
import dev.homeward.returncase.FiledReturn;
import dev.homeward.returncase.RequestedLine;
import dev.homeward.returncase.ReturnFiling;
import dev.homeward.returncase.ReturnKind;
import dev.homeward.returncase.ReturnRefused;
import dev.homeward.returncase.ReturnRequest;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the contract that a statement is about, and files the withdrawal as of the moment it was
 * stated. What no rule finds waits for a person; the statement itself stands in any case.
 */
@Service
public class Matching {

  private static final Logger LOG = LoggerFactory.getLogger(Matching.class);
  private static final String BY_RULE = "rule:order-and-email";

  private final StatementRows rows;
  private final Orders orders;
  private final ReturnFiling filing;
  private final AuditTrail audit;
  private final Clock clock;

  Matching(StatementRows rows, Orders orders, ReturnFiling filing, AuditTrail audit, Clock clock) {
    this.rows = rows;
    this.orders = orders;
    this.filing = filing;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Tries to do without a person: where one order has the number and the e-mail address, or was
   * looked up before. May be called again, and concurrently. In no transaction: a refusal to file
   * must not take with it what the caller does.
   */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void attempt(StatementId id) {
    Statement statement = rows.find(Optional.empty(), id).orElseThrow();
    if (statement.outcome().state() != StatementState.OPEN) {
      return;
    }
    Optional<OrderView> order = meant(statement);
    order.ifPresent(found -> rows.belongsTo(id, found.seller(), found.id()));
    if (order.isEmpty() || statement.evidence().goods() != null) {
      return; // Which goods are meant in words is for a person to read.
    }
    List<RequestedLine> lines = lines(statement, order.get());
    try {
      file(statement, order.get(), lines, null, Actor.shopper(order.get().number()), BY_RULE);
    } catch (ReturnRefused doubt) {
      LOG.info("withdrawal {} waits for a person: {}", statement.reference(), doubt.code());
    }
  }

  private Optional<OrderView> meant(Statement statement) {
    Statement.Evidence said = statement.evidence();
    OrderId known = said.order();
    if (known != null) {
      return Optional.of(orders.get(Optional.empty(), known));
    }
    Optional<SellerId> shop = Optional.ofNullable(statement.outcome().seller());
    List<OrderView> found = orders.find(shop, said.orderNumber(), said.email(), 0, 2).orders();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private List<RequestedLine> lines(Statement statement, OrderView order) {
    List<StatedLine> chosen = statement.evidence().lines();
    return chosen.isEmpty()
        ? filing.withdrawable(order, statement.evidence().declaredAt())
        : chosen.stream()
            .map(l -> RequestedLine.withdrawn(new OrderLineId(l.line()), l.quantity()))
            .toList();
  }

  /**
   * Files the withdrawal for the order that a person found.
   *
   * @param seller the tenant; empty for the platform
   * @param beyond why it is filed although the rules give no right; null where they do
   * @throws NotFound for a statement, order or line that there is not, or another seller's
   * @throws ReturnRefused with every reason, if the rules give no right
   * @throws BusinessRuleViolation {@code withdrawal.settled} if it is a return already
   */
  public FiledReturn match(
      Optional<SellerId> seller,
      StatementId id,
      OrderId order,
      List<RequestedLine> lines,
      @Nullable String beyond,
      Actor actor) {
    Statement statement = statement(seller, id);
    if (statement.outcome().state() == StatementState.FILED) {
      throw new BusinessRuleViolation("withdrawal.settled", statement.reference());
    }
    OrderView found = orders.get(seller, order);
    return file(statement, found, lines, beyond, actor, actor.name());
  }

  private FiledReturn file(
      Statement statement,
      OrderView order,
      List<RequestedLine> lines,
      @Nullable String beyond,
      Actor actor,
      String by) {
    Statement.Evidence said = statement.evidence();
    FiledReturn filed =
        filing.declare(
            new ReturnRequest(
                order.seller(),
                order.id(),
                statement.id().value(),
                ReturnKind.WITHDRAWAL,
                beyond == null ? FiledBy.SHOPPER : FiledBy.STAFF,
                said.email(),
                said.locale(),
                null,
                lines,
                beyond),
            actor,
            said.declaredAt());
    int left = said.whole() ? unitsOf(order) - unitsOf(lines) : 0;
    if (rows.filed(
        statement.id(),
        order.seller(),
        order.id(),
        filed.id(),
        Math.max(0, left),
        by,
        clock.instant())) {
      audit.record(
          actor,
          "withdrawal.matched",
          subject(statement, order.seller()),
          Map.of("state", statement.outcome().state().name()),
          Map.of("state", "FILED", "order", order.number(), "return", filed.number()));
    }
    return filed;
  }

  private static int unitsOf(OrderView order) {
    return order.lines().stream()
        .filter(OrderView.Line::merchandise)
        .mapToInt(line -> line.value().quantity() - line.returned())
        .sum();
  }

  private static int unitsOf(List<RequestedLine> lines) {
    return lines.stream().mapToInt(RequestedLine::quantity).sum();
  }

  /** Gives a statement that nobody could place to the seller whose affair it is. */
  public void handOver(StatementId id, SellerId to, Actor actor) {
    Statement statement = statement(Optional.empty(), id);
    rows.belongsTo(id, to, null);
    audit.record(
        actor,
        "withdrawal.handed-over",
        subject(statement, to),
        Map.of(),
        Map.of("seller", to.toString()));
    attempt(id);
  }

  private Statement statement(Optional<SellerId> seller, StatementId id) {
    return rows.find(seller, id).orElseThrow(() -> new NotFound("withdrawal", id));
  }

  private static Subject subject(Statement statement, @Nullable SellerId seller) {
    return Subject.of("withdrawal", statement.id(), statement.reference(), seller);
  }
}

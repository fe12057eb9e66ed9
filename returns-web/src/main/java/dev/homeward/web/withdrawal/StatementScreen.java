package dev.homeward.web.withdrawal;

import dev.homeward.order.OrderView;
import dev.homeward.order.Orders;
import dev.homeward.returncase.RequestedLine;
import dev.homeward.returncase.ReturnFiling;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.SellerId;
import dev.homeward.web.support.PdfAnswer;
import dev.homeward.withdrawal.Receipts;
import dev.homeward.withdrawal.SetAside;
import dev.homeward.withdrawal.StatedLine;
import dev.homeward.withdrawal.Statement;
import dev.homeward.withdrawal.StatementId;
import dev.homeward.withdrawal.StatementState;
import dev.homeward.withdrawal.Withdrawals;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the pages about statements show, for one seller or for the platform. */
@Component
class StatementScreen {

  private static final int SIZE = 50;
  private static final int SUGGESTIONS = 5;

  private final Withdrawals withdrawals;
  private final Receipts receipts;
  private final Orders orders;
  private final ReturnFiling filing;
  private final Sellers sellers;

  StatementScreen(
      Withdrawals withdrawals,
      Receipts receipts,
      Orders orders,
      ReturnFiling filing,
      Sellers sellers) {
    this.withdrawals = withdrawals;
    this.receipts = receipts;
    this.orders = orders;
    this.filing = filing;
    this.sellers = sellers;
  }

  /**
   * @param seller empty for those that belong to no seller yet
   */
  String list(Optional<SellerId> seller, boolean settled, @Nullable UUID before, Model model) {
    List<Statement> found = withdrawals.page(seller, !settled, before, SIZE + 1);
    boolean more = found.size() > SIZE;
    List<Statement> shown = more ? found.subList(0, SIZE) : found;
    model.addAttribute("statements", shown);
    model.addAttribute("settled", settled);
    model.addAttribute("next", more ? shown.getLast().id() : null);
    return "withdrawals/list";
  }

  /**
   * @param order that the person looks at as the one that may be meant; null for none yet
   * @param number to look for orders by; null for that of the statement
   */
  String open(
      Optional<SellerId> seller,
      StatementId id,
      @Nullable UUID order,
      @Nullable String number,
      Model model) {
    Statement statement = withdrawals.get(seller, id);
    model.addAttribute("statement", statement);
    model.addAttribute("reasons", SetAside.values());
    if (statement.outcome().state() != StatementState.FILED) {
      model.addAttribute("candidates", candidates(seller, statement, number));
      model.addAttribute("number", number);
      meant(statement, order)
          .ifPresent(chosen -> choose(orders.get(seller, chosen), statement, model));
    }
    if (seller.isEmpty()) {
      model.addAttribute("sellers", sellers.all());
    }
    return "withdrawals/statement";
  }

  OrderView order(Optional<SellerId> seller, UUID id) {
    return orders.get(seller, new OrderId(id));
  }

  ResponseEntity<Resource> pdf(Optional<SellerId> seller, StatementId id) {
    Statement statement = withdrawals.get(seller, id);
    return PdfAnswer.of(receipts.of(id).pdf(), statement.reference());
  }

  private static Optional<OrderId> meant(Statement statement, @Nullable UUID order) {
    return order == null
        ? Optional.ofNullable(statement.outcome().order())
        : Optional.of(new OrderId(order));
  }

  /** Orders with the number that was stated or looked for, then those of the same address. */
  private List<OrderView> candidates(
      Optional<SellerId> seller, Statement statement, @Nullable String number) {
    Statement.Evidence said = statement.evidence();
    Optional<SellerId> shop = seller.or(() -> Optional.ofNullable(statement.outcome().seller()));
    String wanted = number == null || number.isBlank() ? said.orderNumber() : number.strip();
    Map<OrderId, OrderView> found = new LinkedHashMap<>();
    orders.find(shop, wanted, null, 0, SUGGESTIONS).orders().forEach(o -> found.put(o.id(), o));
    if (!said.email().isEmpty()) {
      orders
          .find(shop, null, said.email(), 0, SUGGESTIONS)
          .orders()
          .forEach(o -> found.putIfAbsent(o.id(), o));
    }
    return List.copyOf(found.values());
  }

  private void choose(OrderView order, Statement statement, Model model) {
    Map<UUID, Integer> right = new HashMap<>();
    for (RequestedLine line : filing.withdrawable(order, statement.evidence().declaredAt())) {
      right.put(line.line().value(), line.quantity());
    }
    Map<UUID, Integer> stated = new HashMap<>();
    for (StatedLine line : statement.evidence().lines()) {
      stated.merge(line.line(), line.quantity(), Integer::sum);
    }
    model.addAttribute("order", order);
    model.addAttribute("right", right);
    model.addAttribute("units", statement.evidence().whole() ? right : stated);
  }
}

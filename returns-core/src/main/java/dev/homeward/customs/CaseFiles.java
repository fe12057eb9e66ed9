package dev.homeward.customs;

import dev.homeward.order.OrderView;
import dev.homeward.order.Orders;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is on file of a return. */
@Component
@Transactional(readOnly = true)
class CaseFiles {

  private final ReturnBook book;
  private final Orders orders;
  private final EntryRows entries;

  CaseFiles(ReturnBook book, Orders orders, EntryRows entries) {
    this.book = book;
    this.orders = orders;
    this.entries = entries;
  }

  /**
   * Returns the file of a case.
   *
   * @param units by line, which every unit that comes back is if it is empty
   * @throws NotFound if there is no such case or line, or another seller's
   * @throws BusinessRuleViolation {@code customs.units-exceed-line}, {@code
   *     customs.return-of-the-past} where no order is known
   */
  CaseFile of(SellerId seller, ReturnCaseId id, Map<ReturnLineId, Integer> units) {
    return source(seller, id).file(units);
  }

  /** A case and its order, whichever units are asked about. */
  record Source(ReturnCaseDetails details, OrderView order, List<ImportEntry> entries) {

    /** Returns the file of some units, as {@link CaseFiles#of}. */
    CaseFile file(Map<ReturnLineId, Integer> units) {
      return new CaseFile(details, order, entries, goods(details, order, units));
    }
  }

  /**
   * Reads what does not depend on units.
   *
   * @throws NotFound if there is no such case, or another seller's
   * @throws BusinessRuleViolation {@code customs.return-of-the-past} where no order is known
   */
  Source source(SellerId seller, ReturnCaseId id) {
    ReturnCaseDetails details = book.get(seller, id);
    OrderId orderId = details.view().order();
    if (orderId == null) {
      throw new BusinessRuleViolation("customs.return-of-the-past");
    }
    OrderView order = orders.get(Optional.of(seller), orderId);
    return new Source(details, order, entries.ofOrder(seller, orderId));
  }

  private static List<CaseFile.Goods> goods(
      ReturnCaseDetails details, OrderView order, Map<ReturnLineId, Integer> asked) {
    Map<ReturnLineId, Integer> units = new LinkedHashMap<>(asked);
    if (asked.isEmpty()) {
      details.lines().forEach(line -> units.put(line.id(), comingBack(line)));
    }
    Map<ReturnLineId, CaseLine> lines = new HashMap<>();
    details.lines().forEach(line -> lines.put(line.id(), line));
    List<CaseFile.Goods> goods = new ArrayList<>();
    units.forEach((id, count) -> {
      CaseLine line = lines.get(id);
      if (line == null) {
        throw new NotFound("return-line", id);
      }
      if (count > line.quantity()) {
        throw new BusinessRuleViolation("customs.units-exceed-line", line.sku(), line.quantity());
      }
      if (count > 0) {
        goods.add(new CaseFile.Goods(line, sold(order, line), count));
      }
    });
    return List.copyOf(goods);
  }

  private static int comingBack(CaseLine line) {
    return line.quantity() - line.kept() - line.released();
  }

  private static OrderView.Line sold(OrderView order, CaseLine line) {
    return order.lines().stream()
        .filter(candidate -> candidate.id().equals(line.orderLine()))
        .findFirst()
        .orElseThrow(() -> new BusinessRuleViolation("customs.return-of-the-past"));
  }
}

package dev.homeward.web.mail;

import dev.homeward.order.OrderView;
import dev.homeward.order.Orders;
import dev.homeward.policy.AppliedRule;
import dev.homeward.policy.Eligibility;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.SellerId;
import dev.homeward.withdrawal.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what the law had against a statement of withdrawal when it was made. */
@Component
class LegalReasons {

  private final Orders orders;
  private final Eligibility eligibility;
  private final MailWords words;

  LegalReasons(Orders orders, Eligibility eligibility, MailWords words) {
    this.orders = orders;
    this.eligibility = eligibility;
    this.words = words;
  }

  /** Returns each reason with where it is written; none where the order is not known. */
  List<String> against(Statement statement) {
    SellerId seller = statement.outcome().seller();
    OrderId order = statement.outcome().order();
    if (seller == null || order == null) {
      return List.of();
    }
    OrderView sold = orders.get(Optional.of(seller), order);
    Map<OrderLineId, Integer> all =
        sold.lines().stream()
            .collect(Collectors.toMap(OrderView.Line::id, line -> line.value().quantity()));
    return eligibility.of(sold, all, statement.evidence().declaredAt()).lines().stream()
        .flatMap(line -> line.decision().rules().stream())
        .filter(rule -> rule.source() == AppliedRule.Source.STATUTE)
        .filter(
            rule -> rule.rule().matches("withdrawal-(none|expired|excepted|displaced|informed)"))
        .map(this::text)
        .distinct()
        .toList();
  }

  private String text(AppliedRule rule) {
    String said = words.text("policy.rule." + rule.rule(), rule.arguments().toArray());
    return rule.clause() == null ? said : said + " (" + rule.clause() + ")";
  }
}

package dev.homeward.customs;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.SellerId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps under which numbers sellers trade: an EORI or tax number per customs territory. */
@Service
@Transactional
public class TradeNumbers {

  private final JdbcClient jdbc;
  private final AuditTrail audit;

  TradeNumbers(JdbcClient jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** Returns the numbers of a seller, by territory. */
  @Transactional(readOnly = true)
  public Map<String, String> of(SellerId seller) {
    Map<String, String> numbers = new TreeMap<>();
    jdbc.sql("select territory, number from trade_number where seller_id = ?")
        .param(seller.value())
        .query(row -> {
          numbers.put(row.getString(1), row.getString(2));
        });
    return numbers;
  }

  /** Returns the number of a seller in a territory. */
  @Transactional(readOnly = true)
  public Optional<String> of(SellerId seller, String territory) {
    return jdbc.sql("select number from trade_number where seller_id = ? and territory = ?")
        .param(seller.value())
        .param(territory)
        .query(String.class)
        .optional();
  }

  /**
   * Takes a number down in place of the one before; an empty one takes it away.
   *
   * @throws BusinessRuleViolation {@code customs.trade-number} for what cannot be one
   */
  public void put(SellerId seller, String territory, String number, Actor actor) {
    String kept = number.replace(" ", "").toUpperCase(java.util.Locale.ROOT);
    if (!territory.matches("[A-Z]{2}(-[A-Z0-9]{2,3})?") || !kept.matches("[A-Z0-9.\\-/]{0,30}")) {
      throw new BusinessRuleViolation("customs.trade-number", number);
    }
    String before = of(seller, territory).orElse("");
    if (before.equals(kept)) {
      return;
    }
    jdbc.sql("delete from trade_number where seller_id = ? and territory = ?")
        .param(seller.value())
        .param(territory)
        .update();
    if (!kept.isEmpty()) {
      jdbc.sql("insert into trade_number (seller_id, territory, number) values (?, ?, ?)")
          .param(seller.value())
          .param(territory)
          .param(kept)
          .update();
    }
    audit.record(
        actor,
        "trade-number.changed",
        Subject.of("seller", seller, territory, seller),
        Map.of("number", before),
        Map.of("number", kept));
  }
}

package dev.homeward.customs;

import dev.homeward.customs.regime.Remedy;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import dev.homeward.shared.SellerId;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows what claiming costs a seller: what its broker takes, or what is usual. */
@Service
@Transactional
public class ClaimFees {

  private final JdbcClient jdbc;

  ClaimFees(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the fees that a seller has told, by rule. */
  @Transactional(readOnly = true)
  public Map<String, Money> of(SellerId seller) {
    Map<String, Money> fees = new HashMap<>();
    jdbc.sql("select rule, currency, amount_minor from claim_fee where seller_id = ?")
        .param(seller.value())
        .query(row -> {
          fees.put(
              row.getString(1), new Money(row.getLong(3), Currency.getInstance(row.getString(2))));
        });
    return fees;
  }

  /** Returns the fee of a claim by a rule. */
  static Money of(Map<String, Money> told, Remedy remedy) {
    return told.getOrDefault(remedy.head().id(), remedy.fee());
  }

  /** Takes a fee down in place of what is usual. */
  public void put(SellerId seller, String rule, Money fee) {
    if (fee.isNegative()) {
      throw new BusinessRuleViolation("customs.fee");
    }
    jdbc.sql(
            """
            insert into claim_fee (seller_id, rule, currency, amount_minor) values (?, ?, ?, ?)
            on conflict (seller_id, rule) do update
            set currency = excluded.currency, amount_minor = excluded.amount_minor
            """)
        .param(seller.value())
        .param(rule)
        .param(fee.currency().getCurrencyCode())
        .param(fee.minor())
        .update();
  }
}

package dev.homeward.refund;

import dev.homeward.shared.Money;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What shoppers have to spend with a seller: the sum of entries that are only ever added. */
@Service
@Transactional
public class StoreCredits {

  /** The way of paying that store credit is. */
  static final String METHOD = "store-credit";

  private final JdbcClient jdbc;

  StoreCredits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Says whether a payment was made with credit, and so goes back to credit. */
  static boolean paysWithCredit(String method) {
    return method.equals(METHOD) || method.equals("gift-card");
  }

  /** Enters an amount once for an execution. */
  void enter(SellerId seller, String email, Money amount, ExecutionId execution, Instant at) {
    jdbc.sql(
            """
            insert into store_credit_entry (id, seller_id, email, currency, amount_minor, execution_id, entered_at)
            values (:id, :seller, :email, :currency, :amount, :execution, :at)
            on conflict (execution_id) do nothing
            """)
        .param("id", TimeOrderedId.next())
        .param("seller", seller.value())
        .param("email", email.toLowerCase(Locale.ROOT))
        .param("currency", amount.currency().getCurrencyCode())
        .param("amount", amount.minor())
        .param("execution", execution.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  /** Returns what a shopper has to spend, by currency; empty if they never had any. */
  @Transactional(readOnly = true)
  public List<Money> balances(SellerId seller, String email) {
    return jdbc.sql(
            """
            select currency, sum(amount_minor) from store_credit_entry
            where seller_id = ? and email = ? group by currency order by currency
            """)
        .param(seller.value())
        .param(email.toLowerCase(Locale.ROOT))
        .query((row, _) -> new Money(row.getLong(2), Currency.getInstance(row.getString(1))))
        .list();
  }
}

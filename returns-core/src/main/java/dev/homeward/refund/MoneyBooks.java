package dev.homeward.refund;

import dev.homeward.shared.Money;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Double entry: what leaves one account arrives in another, and nothing is ever rubbed out. */
@Repository
class MoneyBooks {

  private final JdbcClient jdbc;

  MoneyBooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Accounts of a seller. */
  enum Account {
    REFUNDS,
    OWED_TO_SHOPPERS,
    GATEWAY,
    STORE_CREDIT
  }

  /** What a posting is for. */
  record Cause(SellerId seller, GrantId grant, @Nullable ExecutionId execution) {}

  /** Moves an amount from one account to another; nothing is posted for zero. */
  void post(Cause cause, Account from, Account to, Money amount, Instant at) {
    if (amount.isZero()) {
      return;
    }
    UUID posting = TimeOrderedId.next();
    enter(posting, cause, from, amount.times(-1), at);
    enter(posting, cause, to, amount, at);
  }

  private void enter(UUID posting, Cause cause, Account account, Money amount, Instant at) {
    ExecutionId execution = cause.execution();
    jdbc.sql(
            """
            insert into money_entry
              (id, posting_id, seller_id, grant_id, execution_id, account, currency, amount_minor, posted_at)
            values (:id, :posting, :seller, :grant, :execution, :account, :currency, :amount, :at)
            """)
        .param("id", TimeOrderedId.next())
        .param("posting", posting)
        .param("seller", cause.seller().value())
        .param("grant", cause.grant().value())
        .param("execution", execution == null ? null : execution.value())
        .param("account", account.name())
        .param("currency", amount.currency().getCurrencyCode())
        .param("amount", amount.minor())
        .param("at", Timestamp.from(at))
        .update();
  }
}

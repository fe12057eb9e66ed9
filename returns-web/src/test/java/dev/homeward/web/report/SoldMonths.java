package dev.homeward.web.report;

import dev.homeward.analytics.replica.Replica;
import dev.homeward.order.Destination;
import dev.homeward.order.LineDraft;
import dev.homeward.order.OrderBook;
import dev.homeward.order.OrderDraft;
import dev.homeward.order.Shopper;
import dev.homeward.returncase.PastReturn;
import dev.homeward.returncase.PastReturnLine;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnArchive;
import dev.homeward.returncase.ReturnKind;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.shared.SellerId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sales and returns that tests can count by hand: every unit costs ten euros. */
@TestComponent
record SoldMonths(OrderBook orders, ReturnArchive returns, Replica replica, JdbcClient jdbc) {

  private static final Currency EUR = Currency.getInstance("EUR");

  /** An article that goes to one country. */
  record Sold(String country, String sku, String title) {}

  void sold(SellerId seller, LocalDate day, Sold what, int units) {
    Money nothing = Money.zero(EUR);
    LineDraft line =
        new LineDraft(
            what.sku(),
            what.title(),
            units,
            BigDecimal.TEN,
            true,
            null,
            null,
            null,
            null,
            null,
            nothing,
            BigDecimal.ZERO,
            true,
            List.of(),
            1);
    orders.record(
        seller,
        List.of(
            new OrderDraft(
                "web",
                UUID.randomUUID().toString(),
                noon(day),
                EUR,
                new Shopper("C1", null, null, null),
                new Destination(
                    new CountryCode(what.country()), what.country(), null, null, List.of()),
                List.of(line),
                nothing,
                List.of(),
                nothing,
                List.of(),
                List.of(),
                null)));
  }

  void returned(SellerId seller, LocalDate day, Sold what, String reason, int units) {
    PastReturnLine line =
        new PastReturnLine(
            null,
            what.sku(),
            what.title(),
            units,
            reason,
            Resolution.REFUND,
            BigDecimal.TEN,
            Money.rounded(BigDecimal.TEN.multiply(BigDecimal.valueOf(units)), EUR),
            true,
            1);
    returns.record(
        seller,
        List.of(
            new PastReturn(
                "web",
                UUID.randomUUID().toString(),
                null,
                ReturnKind.POLICY,
                EUR,
                "C1",
                new CountryCode(what.country()),
                what.country(),
                noon(day),
                noon(day),
                List.of(line),
                null)));
  }

  /** Money that a gateway paid back. */
  void refunded(SellerId seller, String at, long cents) {
    UUID grant = UUID.randomUUID();
    jdbc.sql(
            """
            insert into refund_grant (id, seller_id, order_id, request_key, kind, destination, state, currency, goods_minor,
              tax_minor, outbound_minor, restocking_minor, deduction_minor, fee_minor, total_minor, granted_by, granted_at)
            values (:id, :seller, :id, :id, 'GOODWILL', 'ORIGINAL', 'DONE', 'EUR', :cents, 0, 0, 0, 0, 0, :cents, 'Mia',
              :at::timestamptz)
            """)
        .param("id", grant)
        .param("seller", seller.value())
        .param("cents", cents)
        .param("at", at)
        .update();
    jdbc.sql(
            """
            insert into refund_execution (id, grant_id, seller_id, order_id, payment_position, method, currency,
              amount_minor, state, requested_at, changed_at)
            values (:id, :id, :seller, :id, 0, 'card', 'EUR', :cents, 'SUCCEEDED', :at::timestamptz, :at::timestamptz)
            """)
        .param("id", grant)
        .param("seller", seller.value())
        .param("cents", cents)
        .param("at", at)
        .update();
  }

  /** Waits until the figures know all that was recorded. */
  void areKnown() {
    Instant recorded = Instant.now(Clock.systemUTC());
    Instant asOf = replica.status().asOf();
    while (asOf == null || !asOf.isAfter(recorded)) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      asOf = replica.status().asOf();
    }
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }
}

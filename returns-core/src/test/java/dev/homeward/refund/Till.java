package dev.homeward.refund;

import static dev.homeward.order.OrderFixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.audit.Actor;
import dev.homeward.order.OrderFixtures;
import dev.homeward.order.OrderView;
import dev.homeward.order.Orders;
import dev.homeward.order.PaymentDraft;
import dev.homeward.returncase.ReturnFixtures;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The till of a seller of its own: sells, grants, and looks at what became of the money. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class Till {

  static final Actor CLERK = Actor.person(UUID.randomUUID(), "Clara Clerk");
  static final Actor OWNER = Actor.person(UUID.randomUUID(), "Otto Owner");

  final SellerId seller = SellerId.next();

  private final ReturnFixtures returns;
  private final Refunds refunds;
  private final Concessions concessions;
  private final RefundDesk desk;
  private final Orders orders;
  private final JdbcClient jdbc;

  Till(
      ReturnFixtures returns,
      Refunds refunds,
      Concessions concessions,
      RefundDesk desk,
      Orders orders,
      JdbcClient jdbc) {
    this.returns = returns;
    this.refunds = refunds;
    this.concessions = concessions;
    this.desk = desk;
    this.orders = orders;
    this.jdbc = jdbc;
  }

  /** An order delivered three days ago, paid by one card. */
  OrderView sold(String reference, String paid, Consumer<OrderFixtures> content) {
    return sold(order -> {
      content.accept(order);
      order.payment(card(reference, paid));
    });
  }

  OrderView sold(Consumer<OrderFixtures> content) {
    return returns.sold(seller, 3, content);
  }

  /** Units of a line that went back, or are on their way. */
  int returned(OrderView order, int line) {
    return orders.get(Optional.of(seller), order.id()).lines().get(line).returned();
  }

  static PaymentDraft card(@Nullable String reference, String paid) {
    return new PaymentDraft("card", eur(paid), Instant.EPOCH, reference);
  }

  GrantView grant(ReturnCaseId id) {
    return refunds.grant(seller, id, UUID.randomUUID(), RefundWish.ORIGINAL, CLERK);
  }

  GrantView favour(OrderView order, @Nullable String amount) {
    return concessions.goodwill(seller, order.id(), wish(amount), CLERK);
  }

  GrantView shipping(OrderView order, @Nullable String amount) {
    return concessions.shipping(seller, order.id(), wish(amount), CLERK);
  }

  GrantView reduction(OrderView order, int line, @Nullable String amount) {
    return concessions.reduction(
        seller, order.id(), order.lines().get(line).id(), wish(amount), CLERK);
  }

  static Concession wish(@Nullable String amount) {
    return new Concession(UUID.randomUUID(), amount == null ? null : eur(amount), "late");
  }

  /** Waits until all of a grant has moved. */
  GrantView done(GrantView granted) {
    RefundFixtures.until(() -> now(granted).state() == GrantState.DONE);
    return now(granted);
  }

  GrantView now(GrantView granted) {
    return desk.ofOrder(seller, granted.order()).stream()
        .filter(g -> g.id().equals(granted.id()))
        .findFirst()
        .orElseThrow();
  }

  GrantView of(ReturnCaseId id) {
    return refunds.of(seller, id).getFirst();
  }

  /** Where the latest movement of a grant stands. */
  ExecutionState execution(GrantView granted) {
    return now(granted).executions().getLast().state();
  }

  void reaches(GrantView granted, ExecutionState state) {
    RefundFixtures.until(() -> execution(granted) == state);
  }

  /** The first payment, as captured/reserved/refunded. */
  String balance(OrderView order) {
    return balance(order, 0);
  }

  String balance(OrderView order, int payment) {
    return jdbc.sql(
            """
            select concat_ws('/', captured_minor, reserved_minor, refunded_minor)
            from payment_balance where order_id = ? and position = ?
            """)
        .param(order.id().value())
        .param(payment)
        .query(String.class)
        .single();
  }

  /** Sum of an account in the seller's books. */
  long account(MoneyBooks.Account account) {
    return Objects.requireNonNull(
        jdbc.sql(
                """
                select coalesce(sum(amount_minor), 0) from money_entry
                where seller_id = ? and account = ?
                """)
            .param(seller.value())
            .param(account.name())
            .query(Long.class)
            .single());
  }

  static void refused(String code, ThrowingCallable call, Object... arguments) {
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(call)
        .satisfies(no -> {
          assertThat(no.code()).isEqualTo(code);
          assertThat(no.arguments()).containsExactly(arguments);
        });
  }
}

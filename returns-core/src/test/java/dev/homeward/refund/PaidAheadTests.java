package dev.homeward.refund;

import static dev.homeward.order.OrderFixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.inspection.Verdict;
import dev.homeward.order.OrderView;
import dev.homeward.reconciliation.Reconciliation;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.PublicStatus;
import dev.homeward.returncase.RequestState;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnDecisions;
import dev.homeward.returncase.ReturnFixtures;
import dev.homeward.shared.ReturnCaseId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Money that moves before anybody has judged the goods. */
@RefundTest
class PaidAheadTests {

  private final Till till;
  private final RefundFixtures fixtures;
  private final ReturnFixtures returns;
  private final Refunds refunds;
  private final ReturnBook book;
  private final ReturnDecisions decisions;
  private final Reconciliation reconciliation;

  PaidAheadTests(
      Till till,
      RefundFixtures fixtures,
      ReturnFixtures returns,
      Refunds refunds,
      ReturnBook book,
      ReturnDecisions decisions,
      Reconciliation reconciliation) {
    this.till = till;
    this.fixtures = fixtures;
    this.returns = returns;
    this.refunds = refunds;
    this.book = book;
    this.decisions = decisions;
    this.reconciliation = reconciliation;
  }

  @AfterEach
  void everythingAgrees() {
    assertThat(reconciliation.of(till.seller).lines()).allMatch(Reconciliation.Line::agrees);
  }

  @Test
  void paysForWhatIsAnnouncedOnceAndTheGoodsAreStillToCome() {
    OrderView order = till.sold("sandbox_a1", "30.00", o -> o.line("A", 3, "10.00"));
    ReturnCaseId id = announced(order, 2);

    GrantView paid = till.done(ahead(id, UUID.randomUUID()));
    assertThat(paid.total()).isEqualTo(eur("20.00"));
    assertThat(paid.kind()).isEqualTo(GrantKind.AHEAD);
    assertThat(book.get(till.seller, id).header().status()).isEqualTo(PublicStatus.ON_ITS_WAY);
    assertThat(book.get(till.seller, id).header().counts().paidAhead()).isEqualTo(2);
    Till.refused("refund.nothing-due", () -> ahead(id, UUID.randomUUID()));
    assertThat(refunds.of(till.seller, id)).hasSize(1);
  }

  @Test
  void owesNothingMoreForGoodsThatAreAccepted() {
    OrderView order = till.sold("sandbox_a2", "20.00", o -> o.line("A", 2, "10.00"));
    ReturnCaseId id = announced(order, 2);
    till.done(ahead(id, UUID.randomUUID()));

    judge(id, 2, Verdict.ACCEPTED);

    assertThat(refunds.of(till.seller, id)).hasSize(1);
    assertThat(book.get(till.seller, id).view().requestState()).isEqualTo(RequestState.CLOSED);
    assertThat(book.get(till.seller, id).header().status()).isEqualTo(PublicStatus.REFUNDED);
    assertThat(till.balance(order)).isEqualTo("2000/0/2000");
  }

  @Test
  void keepsWhatWasPaidWhereGoodsTurnOutWrongAndClosesAllTheSame() {
    OrderView order = till.sold("sandbox_a3", "20.00", o -> o.line("A", 2, "10.00"));
    ReturnCaseId id = announced(order, 2);
    till.done(ahead(id, UUID.randomUUID()));

    judge(id, 1, Verdict.REJECTED);
    assertThat(book.get(till.seller, id).view().requestState()).isEqualTo(RequestState.APPROVED);
    judge(id, 1, Verdict.ACCEPTED);

    assertThat(book.get(till.seller, id).view().requestState()).isEqualTo(RequestState.CLOSED);
    assertThat(till.balance(order)).isEqualTo("2000/0/2000");
  }

  @Test
  void unitsThatWerePaidForAndNeverCameCannotComeBackOnceMore() {
    OrderView order = till.sold("sandbox_a4", "30.00", o -> o.line("A", 3, "10.00"));
    ReturnCaseId id = announced(order, 2);
    till.done(ahead(id, UUID.randomUUID()));
    judge(id, 1, Verdict.ACCEPTED);

    decisions.closeShort(till.seller, id, null, Till.OWNER);

    assertThat(book.get(till.seller, id).view().requestState()).isEqualTo(RequestState.CLOSED);
    assertThat(till.returned(order, 0)).as("one came, one was paid for").isEqualTo(2);
    announced(order, 1);
  }

  @Test
  void freesWhatWasNotPaidForWhereACaseClosesShort() {
    OrderView order = till.sold("sandbox_a5", "30.00", o -> o.line("A", 3, "10.00"));
    ReturnCaseId id = announced(order, 2);
    judge(id, 1, Verdict.ACCEPTED);
    till.done(till.grant(id));

    decisions.closeShort(till.seller, id, null, Till.OWNER);

    assertThat(till.returned(order, 0)).isEqualTo(1);
    announced(order, 2);
  }

  @Test
  void theSameKeyIsTheSameGrant() {
    OrderView order = till.sold("sandbox_a6", "10.00", o -> o.line("A", 1, "10.00"));
    ReturnCaseId id = announced(order, 1);
    UUID key = UUID.randomUUID();

    assertThat(ahead(id, key).id()).isEqualTo(ahead(id, key).id());
    till.done(refunds.of(till.seller, id).getFirst());
  }

  private ReturnCaseId announced(OrderView order, int units) {
    return returns.file(ReturnFixtures.request(order, 0, units, "changed-my-mind"));
  }

  private GrantView ahead(ReturnCaseId id, UUID key) {
    return refunds.ahead(till.seller, id, key, RefundWish.ORIGINAL, Till.CLERK);
  }

  private void judge(ReturnCaseId id, int units, Verdict verdict) {
    CaseLine line = book.get(till.seller, id).lines().getFirst();
    fixtures.receive(till.seller, id, line, units);
    fixtures.inspect(till.seller, id, line, units, verdict, "0");
  }
}

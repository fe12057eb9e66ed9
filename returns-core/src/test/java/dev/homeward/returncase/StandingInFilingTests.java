package dev.homeward.returncase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.order.OrderView;
import dev.homeward.policy.Payer;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.Grade;
import dev.homeward.standing.MeasureId;
import dev.homeward.standing.Measures;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What people put in force against a seller holds for what is filed from then on. */
@SpringBootTest
@WithTestDatabase
class StandingInFilingTests {

  private static final String REASONS = "Counterfeit goods were found in seven parcels.";

  private final ReturnFixtures fixtures;
  private final ReturnBook book;
  private final Measures measures;
  private final SellerId seller = SellerId.next();

  @Autowired
  StandingInFilingTests(ReturnFixtures fixtures, ReturnBook book, Measures measures) {
    this.fixtures = fixtures;
    this.book = book;
    this.measures = measures;
  }

  @Test
  void aSellerInGoodStandingApprovesByItsRules() {
    assertThat(filed("changed-my-mind").requestState()).isEqualTo(RequestState.APPROVED);
  }

  @Test
  void aRestrictedSellersReturnsWaitForAPerson() {
    restrict();

    assertThat(filed("changed-my-mind").requestState()).isEqualTo(RequestState.REQUESTED);
  }

  @Test
  void aRestrictedSellerPaysTheWayBackOfFaultsAndNotOfMinds() {
    restrict();

    assertThat(terms("not-as-described")).isEqualTo(Payer.SELLER);
    assertThat(terms("changed-my-mind")).isEqualTo(Payer.SHOPPER);
  }

  private Payer terms(String reason) {
    return Objects.requireNonNull(book.get(seller, file(reason)).header().terms()).returnPaidBy();
  }

  private ReturnCaseView filed(String reason) {
    return book.get(seller, file(reason)).view();
  }

  private ReturnCaseId file(String reason) {
    OrderView order = fixtures.sold(seller, 3, o -> o.line("MUG-1", 1, "10.00").paid("10.00"));
    return fixtures.file(ReturnFixtures.request(order, 0, 1, reason));
  }

  private void restrict() {
    MeasureId id =
        measures.propose(
            seller, Grade.E, true, REASONS, Actor.person(UUID.randomUUID(), "Ruth Reviewer"));
    measures.approve(seller, id, "", Actor.person(UUID.randomUUID(), "Otto Operator"));
  }
}

package dev.homeward.returncase;

import static dev.homeward.returncase.ReturnFixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.database.WithTestDatabase;
import dev.homeward.order.OrderView;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@WithTestDatabase
class WithdrawalEvidenceTests {

  private final ReturnFixtures fixtures;
  private final ReturnBook book;
  private final JdbcClient jdbc;
  private final SellerId seller = SellerId.next();

  @Autowired
  WithdrawalEvidenceTests(ReturnFixtures fixtures, ReturnBook book, JdbcClient jdbc) {
    this.fixtures = fixtures;
    this.book = book;
    this.jdbc = jdbc;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from return_case where id = ?",
        "update return_case set requested_at = now() where id = ?",
        "update return_case set kind = 'POLICY' where id = ?",
        "update return_case set number = 'R-2' where id = ?",
        "update return_case set order_id = gen_random_uuid() where id = ?",
        "update return_case_history set at = now() where case_id = ?",
      })
  void case109KeepsADeclaredWithdrawalAsItWas(String change) {
    ReturnCaseId id = withdrawn(1);
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> jdbc.sql(change).param(id.value()).update());
    assertThat(book.get(seller, id).view().requestState()).isEqualTo(RequestState.DECLARED);
  }

  @Test
  void case109LetsTheStatusOfAWithdrawalMoveOn() {
    ReturnCaseId id = withdrawn(1);
    fixtures.arrivedAndAccepted(seller, id);
    fixtures.settle(seller, id, Map.of(book.get(seller, id).lines().getFirst().id(), 1));
    assertThat(book.get(seller, id).view().requestState()).isEqualTo(RequestState.CLOSED);
  }

  @Test
  void case107AcceptsASecondWithdrawalForOtherUnits() {
    OrderView order = mugs(2);
    ReturnCaseId first = withdraw(order);
    ReturnCaseId second = withdraw(order);
    assertThat(second).isNotEqualTo(first);
    assertThatExceptionOfType(ReturnRefused.class).isThrownBy(() -> withdraw(order));
  }

  private ReturnCaseId withdrawn(int quantity) {
    return withdraw(mugs(quantity));
  }

  private ReturnCaseId withdraw(OrderView order) {
    return fixtures.file(request(order, ReturnKind.WITHDRAWAL, FiledBy.SHOPPER, 0, 1, null));
  }

  private OrderView mugs(int quantity) {
    return fixtures.sold(
        seller, 3, o -> o.line("MUG-1", quantity, "10.00", "19", true).paid(quantity + "0.00"));
  }
}

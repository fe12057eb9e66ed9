package dev.homeward.returncase;

import static dev.homeward.returncase.ReturnFixtures.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.database.WithTestDatabase;
import dev.homeward.order.OrderView;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@WithTestDatabase
class CaseExpiryTests {

  private static final int GRACE = 14;

  private final CaseExpiry expiry;
  private final ReturnFixtures fixtures;
  private final ReturnBook book;
  private final JdbcClient jdbc;
  private final SellerId seller = SellerId.next();

  @Autowired
  CaseExpiryTests(CaseExpiry expiry, ReturnFixtures fixtures, ReturnBook book, JdbcClient jdbc) {
    this.expiry = expiry;
    this.fixtures = fixtures;
    this.book = book;
    this.jdbc = jdbc;
  }

  @Test
  void endsACaseWhoseGoodsNeverCameAndFreesItsUnits() {
    OrderView order = mugs(2);
    ReturnCaseId id = fixtures.file(request(order, 0, 2, "too-small"));
    toBeSentBy(id, GRACE + 1);

    expiry.expireOverdue();

    ReturnCaseDetails ended = book.get(seller, id);
    assertThat(ended.view().requestState()).isEqualTo(RequestState.EXPIRED);
    assertThat(ended.header().status()).isEqualTo(PublicStatus.CANCELLED);
    assertThat(ended.header().dueAt()).isNull();
    assertThat(ended.history().getLast().actor()).isEqualTo("rule:not-sent");
    assertThat(returnable(order)).isEqualTo(2);
    assertThat(audited(id)).isEqualTo("Homeward");
  }

  @Test
  void waitsUntilTheGraceIsOver() {
    ReturnCaseId id = fixtures.file(request(mugs(1), 0, 1, "too-small"));
    toBeSentBy(id, GRACE);

    expiry.expireOverdue();

    assertThat(book.get(seller, id).view().requestState()).isEqualTo(RequestState.APPROVED);
  }

  @Test
  void neverEndsAWithdrawalSilently() {
    OrderView order = mugs(1);
    ReturnCaseId id =
        fixtures.file(request(order, ReturnKind.WITHDRAWAL, FiledBy.SHOPPER, 0, 1, null));
    toBeSentBy(id, 100);

    expiry.expireOverdue();

    assertThat(book.get(seller, id).view().requestState()).isEqualTo(RequestState.DECLARED);
    assertThat(book.get(seller, id).header().dueAt()).as("stays due").isNotNull();
    assertThat(returnable(order)).isZero();
  }

  @Test
  void leavesACaseAloneThatNobodyHasDecided() {
    OrderView late =
        fixtures.sold(seller, 40, o -> o.line("MUG-1", 1, "10.00", "19", true).paid("10.00"));
    ReturnCaseId id = fixtures.file(request(late, 0, 1, "damaged-or-defective"));
    toBeSentBy(id, 100);

    expiry.expireOverdue();

    assertThat(book.get(seller, id).view().requestState()).isEqualTo(RequestState.REQUESTED);
  }

  @Test
  void closesShortWhatCameInPart() {
    OrderView order = mugs(3);
    ReturnCaseId id = fixtures.file(request(order, 0, 3, "too-small"));
    CaseLine line = book.get(seller, id).lines().getFirst();
    fixtures.receive(seller, id, Map.of(line.id(), 1));
    toBeSentBy(id, 100);

    expiry.expireOverdue();
    assertThat(book.get(seller, id).header().stage())
        .as("first what came is inspected")
        .isEqualTo(Stage.TO_INSPECT);

    fixtures.judge(seller, id, Map.of(line.id(), 1));
    fixtures.settle(seller, id, Map.of(line.id(), 1));
    expiry.expireOverdue();

    assertThat(book.get(seller, id).view().requestState()).isEqualTo(RequestState.CLOSED);
    assertThat(returnable(order)).isEqualTo(2);
  }

  private OrderView mugs(int quantity) {
    return fixtures.sold(
        seller, 3, o -> o.line("MUG-1", quantity, "10.00", "19", true).paid(quantity + "0.00"));
  }

  private void toBeSentBy(ReturnCaseId id, int daysAgo) {
    jdbc.sql("update return_case set send_by = ? where id = ?")
        .param(LocalDate.now(ZoneOffset.UTC).minusDays(daysAgo))
        .param(id.value())
        .update();
  }

  private int returnable(OrderView order) {
    return jdbc.sql(
            """
            select delivered - open - received - settled from quantity_ledger where order_line_id = ?
            """)
        .param(order.lines().getFirst().id().value())
        .query(Integer.class)
        .single();
  }

  private String audited(ReturnCaseId id) {
    return jdbc.sql(
            "select actor_name from audit_entry where subject_id = ? order by recorded_at desc limit 1")
        .param(id.toString())
        .query(String.class)
        .single();
  }
}

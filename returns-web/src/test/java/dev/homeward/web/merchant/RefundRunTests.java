package dev.homeward.web.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.homeward.database.WithTestDatabase;
import dev.homeward.refund.RefundRunView;
import dev.homeward.refund.RefundRuns;
import dev.homeward.refund.Refunds;
import dev.homeward.returncase.RequestState;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.TestPeople;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** Many refunds at once: each by itself, and none twice. */
@SpringBootTest
@AutoConfigureMockMvc
@WithTestDatabase
@Import({TestPeople.class, DeskWorld.class, Statements.class})
class RefundRunTests {

  private final RefundRuns runs;
  private final Refunds refunds;
  private final TestPeople people;
  private final DeskWorld world;

  @Autowired
  RefundRunTests(RefundRuns runs, Refunds refunds, TestPeople people, DeskWorld world) {
    this.runs = runs;
    this.refunds = refunds;
    this.people = people;
    this.world = world;
  }

  @Test
  void releasesWhatIsDueAndNamesTheRest() {
    SellerId seller = people.seller();
    ReturnCaseId due = world.due(world.sold(seller, "12.30"));
    ReturnCaseId large = world.due(world.sold(seller, "400.00"));
    ReturnCaseId early = world.approved(world.sold(seller, "12.30"));
    UUID key = UUID.randomUUID();

    assertThat(runs.preview(seller, List.of(due, large, early)))
        .extracting(RefundRunView.Planned::secondPerson)
        .containsExactly(false, true, false);
    runs.start(seller, key, List.of(due, large, early), DeskWorld.AGENT);
    RefundRunView run = finished(seller, key);

    assertThat(run.released()).isEqualTo(2);
    assertThat(run.drafts()).isEqualTo(1);
    assertThat(run.totals()).singleElement().hasToString("824.60 EUR");
    assertThat(run.refused())
        .containsExactly(new RefundRunView.Refused(early, "refund.nothing-due"));
  }

  @Test
  void isOneRunHoweverOftenItIsSent() {
    SellerId seller = people.seller();
    ReturnCaseId due = world.due(world.sold(seller, "12.30"));
    UUID key = UUID.randomUUID();

    runs.start(seller, key, List.of(due), DeskWorld.AGENT);
    runs.start(seller, key, List.of(due), DeskWorld.AGENT);
    finished(seller, key);
    runs.start(seller, key, List.of(due), DeskWorld.AGENT);

    assertThat(refunds.of(seller, due)).hasSize(1);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> world.details(seller, due).view().requestState() == RequestState.CLOSED);
  }

  @Test
  void leavesTheCasesOfOthersAloneAndHidesItsRuns() {
    SellerId seller = people.seller();
    ReturnCaseId foreign = world.due(world.sold(people.seller(), "12.30"));
    UUID key = UUID.randomUUID();

    runs.start(seller, key, List.of(foreign), DeskWorld.AGENT);

    assertThat(finished(seller, key).cases()).isZero();
    assertThatThrownBy(() -> runs.get(people.seller(), key)).isInstanceOf(NotFound.class);
  }

  @Test
  void refusesARunOfNothing() {
    assertThatThrownBy(
            () -> runs.start(people.seller(), UUID.randomUUID(), List.of(), DeskWorld.AGENT))
        .isInstanceOf(BusinessRuleViolation.class);
  }

  private RefundRunView finished(SellerId seller, UUID key) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> runs.get(seller, key), run -> run.finishedAt() != null);
  }
}

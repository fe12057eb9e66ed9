package dev.homeward.web.merchant;

import static dev.homeward.web.security.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffView;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.order.OrderView;
import dev.homeward.returncase.RequestState;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.TestPeople;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The seller's desk: what it answers, to whom, and with how many statements. */
@SpringBootTest
@AutoConfigureMockMvc
@WithTestDatabase
@Import({TestPeople.class, DeskWorld.class, Statements.class})
class DeskTests {

  private final MockMvcTester mvc;
  private final TestPeople people;
  private final DeskWorld world;

  @Autowired
  DeskTests(MockMvcTester mvc, TestPeople people, DeskWorld world) {
    this.mvc = mvc;
    this.people = people;
    this.world = world;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/merchant",
        "/merchant/returns?tab=NEW",
        "/merchant/returns?tab=ALL",
        "/merchant/refunds",
        "/merchant/orders"
      })
  void askTheDatabaseAsOftenForManyRowsAsForOne(String path) {
    SellerId seller = people.seller();
    StaffView owner = people.member(seller, SellerRole.OWNER);
    oneOfEach(seller);
    get(path, owner); // what is asked once per process is asked now
    long few = Statements.of(() -> get(path, owner));
    for (int i = 0; i < 12; i++) {
      oneOfEach(seller);
    }

    assertThat(Statements.of(() -> get(path, owner))).isEqualTo(few).isLessThan(14);
  }

  @Test
  void showsACaseWithABoundedNumberOfStatements() {
    SellerId seller = people.seller();
    StaffView owner = people.member(seller, SellerRole.OWNER);
    ReturnCaseId id = world.filed(seller);
    String path = "/merchant/returns/" + id + "?tab=NEW";
    get(path, owner);
    long alone = Statements.of(() -> get(path, owner));
    for (int i = 0; i < 12; i++) {
      oneOfEach(seller);
    }

    assertThat(Statements.of(() -> get(path, owner))).isEqualTo(alone).isLessThan(40);
  }

  @Test
  void answersNotFoundForWhatBelongsToAnother() {
    SellerId seller = people.seller();
    OrderView order = world.sold(seller, "12.30");
    ReturnCaseId id = world.filed(order);
    StaffView stranger = people.member(people.seller(), SellerRole.OWNER);
    StaffView colleague = people.member(seller, SellerRole.AGENT);

    for (String path :
        List.of(
            "/merchant/returns/" + id,
            "/merchant/returns/" + id + "/inspect",
            "/merchant/orders/" + order.id(),
            "/merchant/orders/" + order.id() + "/return",
            "/merchant/team/" + colleague.id())) {
      assertThat(mvc.get().uri(path).with(as(stranger))).as(path).hasStatus(404);
    }
    for (String deed : List.of("approve", "cancel", "review", "close-short")) {
      assertThat(
              mvc.post()
                  .uri("/merchant/returns/" + id + "/" + deed)
                  .param("version", "0")
                  .with(as(stranger))
                  .with(csrf()))
          .as(deed)
          .hasStatus(404);
    }
    assertThat(world.details(seller, id).view().requestState()).isEqualTo(RequestState.REQUESTED);
  }

  @Test
  void refusesADecisionOnWhatHasChangedSince() {
    SellerId seller = people.seller();
    StaffView agent = people.member(seller, SellerRole.AGENT);
    ReturnCaseId id = world.filed(seller);
    long seen = world.details(seller, id).header().version();
    world.decisions().review(seller, id, null, DeskWorld.AGENT);

    assertThat(decide(agent, id, "approve", "version", Long.toString(seen)))
        .hasStatus(409)
        .bodyText()
        .contains("Ada Agent");
    assertThat(world.details(seller, id).view().requestState())
        .isEqualTo(RequestState.UNDER_REVIEW);
  }

  @Test
  void declinesOnlyWithAReasonAndKeepsWhatWasTyped() {
    SellerId seller = people.seller();
    StaffView agent = people.member(seller, SellerRole.AGENT);
    ReturnCaseId id = world.filed(seller);
    String version = Long.toString(world.details(seller, id).header().version());

    assertThat(
            decide(agent, id, "decline", "version", version, "declineText", "So leid es uns tut"))
        .hasStatus(422)
        .bodyText()
        .contains("So leid es uns tut");
    assertThat(
            decide(
                agent,
                id,
                "decline",
                "version",
                version,
                "declineReason",
                "used",
                "declineText",
                "So leid es uns tut"))
        .hasStatus(302);
    assertThat(world.details(seller, id).view().requestState()).isEqualTo(RequestState.DECLINED);
  }

  @Test
  void asksAndReviewsInOneGoOrNotAtAll() {
    SellerId seller = people.seller();
    StaffView agent = people.member(seller, SellerRole.AGENT);
    ReturnCaseId id = world.filed(seller);
    String version = Long.toString(world.details(seller, id).header().version());

    assertThat(decide(agent, id, "ask", "version", version, "question", " ")).hasStatus(422);
    assertThat(world.details(seller, id).view().requestState()).isEqualTo(RequestState.REQUESTED);
    assertThat(decide(agent, id, "ask", "version", version, "question", "Which lamp?"))
        .hasStatus(302);
    assertThat(world.details(seller, id).view().requestState())
        .isEqualTo(RequestState.UNDER_REVIEW);
    assertThat(world.details(seller, id).messages().getFirst().body()).isEqualTo("Which lamp?");
    assertThat(decide(agent, id, "ask", "version", version, "question", "And now?")).hasStatus(409);
    assertThat(world.details(seller, id).messages()).hasSize(1);
  }

  @Test
  void keepsWhatTheWarehouseTypedWhenItIsRefused() {
    SellerId seller = people.seller();
    StaffView hand = people.member(seller, SellerRole.WAREHOUSE);
    ReturnCaseId id = world.approved(world.sold(seller, "12.30"));
    String line = world.details(seller, id).lines().getFirst().id().toString();

    assertThat(
            decide(
                hand,
                id,
                "receipt",
                "key",
                UUID.randomUUID().toString(),
                "received-" + line,
                "7",
                "note-" + line,
                "Box was open"))
        .hasStatus(422)
        .bodyText()
        .contains("value=\"7\"", "value=\"Box was open\"");
  }

  @Test
  void receivesAndJudgesInOneGoAndOnce() {
    SellerId seller = people.seller();
    StaffView hand = people.member(seller, SellerRole.WAREHOUSE);
    ReturnCaseId id = world.approved(world.sold(seller, "12.30"));
    String line = world.details(seller, id).lines().getFirst().id().toString();
    String key = UUID.randomUUID().toString();
    Supplier<MvcTestResult> sent =
        () ->
            decide(
                hand,
                id,
                "receipt",
                "once",
                "true",
                "key",
                key,
                "received-" + line,
                "2",
                "verdict-" + line,
                "ACCEPTED");

    assertThat(sent.get()).hasStatus(302);
    assertThat(sent.get()).hasStatus(302);
    assertThat(world.details(seller, id).header().counts().judged()).isEqualTo(2);
  }

  @Test
  void leadsFromAnUnknownCodeToTheSearch() {
    StaffView hand = people.member(people.seller(), SellerRole.WAREHOUSE);

    assertThat(mvc.get().uri("/merchant/receive?code=NOPE-1").with(as(hand)))
        .hasStatus(422)
        .bodyText()
        .contains("/merchant/returns?tab=ALL&amp;text=NOPE-1");
  }

  @Test
  void filesAReturnForACustomerAgainstThePolicyOnlyWithAReason() {
    SellerId seller = people.seller();
    StaffView agent = people.member(seller, SellerRole.AGENT);
    OrderView order = world.sold(seller, "12.30");
    String line = "lines[" + order.lines().getFirst().id() + "].";
    String path = "/merchant/orders/" + order.id() + "/return";
    // A shopper in the USA has no right to withdraw.
    String[] wish = {"kind", "WITHDRAWAL", line + "quantity", "1", line + "resolution", "REFUND"};

    assertThat(post(agent, path, wish)).hasStatus(422).bodyText().contains("value=\"1\"");
    String[] overridden = {
      "kind",
      "POLICY",
      line + "quantity",
      "1",
      line + "resolution",
      "REFUND",
      line + "reason",
      "other",
      "override",
      "Regular customer",
      "key",
      UUID.randomUUID().toString()
    };
    MvcTestResult filed = post(agent, path, overridden);
    assertThat(filed).hasStatus(302);
    assertThat(post(agent, path, overridden))
        .hasStatus(302)
        .hasRedirectedUrl(filed.getResponse().getRedirectedUrl());
  }

  @Test
  void theLastOwnerCannotLeave() {
    SellerId seller = people.seller();
    StaffView owner = people.member(seller, SellerRole.OWNER);
    String path = "/merchant/team/" + owner.id();

    assertThat(post(owner, path + "/remove")).hasStatus(422);
    assertThat(post(owner, path + "/role", "role", "AGENT")).hasStatus(422);
    assertThat(post(owner, path + "/disable")).hasStatus(422);
    people.member(seller, SellerRole.OWNER);
    assertThat(post(owner, path + "/role", "role", "AGENT")).hasStatus(302);
  }

  @Test
  void anAccountThatOthersNeedIsNotOneSellersToShut() {
    SellerId seller = people.seller();
    StaffView owner = people.member(seller, SellerRole.OWNER);
    StaffView shared = people.member(seller, SellerRole.AGENT);
    people.staff().join(DeskWorld.AGENT, shared.id(), people.seller(), SellerRole.AGENT);

    assertThat(post(owner, "/merchant/team/" + shared.id() + "/disable")).hasStatus(422);
    assertThat(post(owner, "/merchant/team/" + shared.id() + "/password")).hasStatus(422);
    assertThat(post(owner, "/merchant/team/" + shared.id() + "/remove")).hasStatus(302);
    assertThat(people.staff().get(shared.id()).disabled()).isFalse();
  }

  @Test
  void exportsTheFilteredQueueAsAFile() {
    SellerId seller = people.seller();
    StaffView analyst = people.member(seller, SellerRole.ANALYST);
    ReturnCaseId id = world.filed(seller);
    world.approved(world.sold(seller, "12.30"));
    String number = world.details(seller, id).view().number();

    assertThat(mvc.get().uri("/merchant/returns.csv?tab=NEW").with(as(analyst)))
        .hasStatusOk()
        .bodyText()
        .hasLineCount(2)
        .contains(number);
  }

  private void oneOfEach(SellerId seller) {
    world.filed(seller);
    world.due(world.sold(seller, "12.30"));
  }

  private void get(String path, StaffView visitor) {
    assertThat(mvc.get().uri(path).with(as(visitor))).as(path).hasStatusOk();
  }

  private MvcTestResult decide(StaffView by, ReturnCaseId id, String deed, String... fields) {
    return post(by, "/merchant/returns/" + id + "/" + deed, fields);
  }

  private MvcTestResult post(StaffView by, String path, String... fields) {
    var request = mvc.post().uri(path).with(as(by)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }
}

package dev.homeward.web.withdrawal;

import static dev.homeward.web.security.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.homeward.account.PlatformRole;
import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffView;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.notification.CaseNews;
import dev.homeward.notification.MailComposer;
import dev.homeward.notification.NewsKind;
import dev.homeward.order.OrderView;
import dev.homeward.order.Orders;
import dev.homeward.returncase.RequestState;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.returncase.ReturnKind;
import dev.homeward.shared.SellerId;
import dev.homeward.web.mail.FiledReturns;
import dev.homeward.web.security.TestPeople;
import dev.homeward.withdrawal.Matching;
import dev.homeward.withdrawal.NewStatement;
import dev.homeward.withdrawal.Statement;
import dev.homeward.withdrawal.StatementState;
import dev.homeward.withdrawal.Withdrawals;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What staff see of statements of withdrawal, and what they may do about them. */
@SpringBootTest
@AutoConfigureMockMvc
@WithTestDatabase
@Import({TestPeople.class, FiledReturns.class})
class StatementDeskTests {

  private final MockMvcTester mvc;
  private final TestPeople people;
  private final FiledReturns returns;
  private final Orders orders;
  private final ReturnBook book;
  private final Withdrawals withdrawals;
  private final Matching matching;
  private final MailComposer composer;
  private final JdbcClient jdbc;

  @Autowired
  StatementDeskTests(
      MockMvcTester mvc,
      TestPeople people,
      FiledReturns returns,
      Orders orders,
      ReturnBook book,
      Withdrawals withdrawals,
      Matching matching,
      MailComposer composer,
      JdbcClient jdbc) {
    this.composer = composer;
    this.jdbc = jdbc;
    this.mvc = mvc;
    this.people = people;
    this.returns = returns;
    this.orders = orders;
    this.book = book;
    this.withdrawals = withdrawals;
    this.matching = matching;
  }

  @Test
  void aSellerFindsTheOrderAndTheReturnShowsTheStatement() {
    SellerId seller = people.seller();
    StaffView agent = people.member(seller, SellerRole.AGENT);
    OrderView order = sold(seller);
    Statement stated = stated(seller, "no-such-number", "anna@example.org");
    String path = "/merchant/withdrawals/" + stated.id();

    assertThat(page("/merchant/withdrawals", agent)).contains(stated.reference());
    assertThat(page(path, agent)).contains(order.number(), stated.evidence().sha256());
    String chosen = page(path + "?order=" + order.id(), agent);
    String units = "units-" + order.lines().getFirst().id();
    assertThat(chosen).containsPattern("name=\"" + units + "\"[^>]*value=\"1\"");
    MvcTestResult filed = post(path + "/match", agent, "order", order.id().toString(), units, "1");

    String there = Objects.requireNonNull(filed.getResponse().getRedirectedUrl());
    assertThat(there).startsWith("/merchant/returns/");
    assertThat(page(there, agent)).contains(stated.reference(), path + "/receipt.pdf");
    assertThat(page("/merchant/withdrawals", agent)).doesNotContain(stated.reference());
    assertThat(page("/merchant/withdrawals?settled=true", agent)).contains(stated.reference());
    ReturnCaseDetails details = filed(seller, stated);
    assertThat(details.view().requestState()).isEqualTo(RequestState.DECLARED);
    for (String deed : List.of("approve", "decline")) {
      String version = Long.toString(details.header().version());
      assertThat(
              post(
                  there + "/" + deed,
                  agent,
                  "version",
                  version,
                  "declineReason",
                  "used",
                  "declineText",
                  "no"))
          .as("never %s", deed)
          .hasStatus(422);
    }
    assertThat(filed(seller, stated).view().requestState()).isEqualTo(RequestState.DECLARED);
  }

  @Test
  void whatTheRulesGiveNoRightToIsSaidAndFiledOnlyWithAReason() {
    SellerId seller = people.seller();
    StaffView owner = people.member(seller, SellerRole.OWNER);
    OrderView order = soldTo(seller, "US");
    Statement stated = stated(seller, order.number(), "anna@example.org");
    String path = "/merchant/withdrawals/" + stated.id();
    String units = "units-" + order.lines().getFirst().id();
    String id = order.id().toString();

    assertThat(post(path + "/match", owner, "order", id, units, "1")).hasStatus(422);
    assertThat(post(path + "/match", owner, "order", id, units, "1", "beyond", "goodwill"))
        .hasStatus3xxRedirection();
    assertThat(filed(seller, stated).history().getFirst().note()).isEqualTo("goodwill");
  }

  @Test
  void settingAsideNeedsAReasonInWords() {
    SellerId seller = people.seller();
    StaffView owner = people.member(seller, SellerRole.OWNER);
    Statement stated = stated(seller, "no-such-number", "b@example.org");
    String path = "/merchant/withdrawals/" + stated.id() + "/set-aside";

    assertThat(post(path, owner, "reason", "NOT_OURS", "note", " ")).hasStatus(422);
    assertThat(post(path, owner, "reason", "NOT_OURS", "note", "looked in all channels"))
        .hasStatus3xxRedirection();
    assertThat(page("/merchant/withdrawals/" + stated.id(), owner))
        .contains("looked in all channels");
  }

  @Test
  void whoeverHasNoRightIsToldWhyAndWhatTheyCanDoInTheirLanguage() {
    SellerId seller = people.seller();
    StaffView owner = people.member(seller, SellerRole.OWNER);
    Statement stated = stated(seller, soldTo(seller, "US").number(), "anna@example.org");

    post(
        "/merchant/withdrawals/" + stated.id() + "/set-aside",
        owner,
        "reason",
        "NO_RIGHT",
        "note",
        "Sold to Ohio & used");

    await().untilAsserted(() -> assertThat(mails(stated)).hasSize(2));
    assertThat(mails(stated))
        .filteredOn(mail -> mail.contains("Zu Ihrer Widerrufserklärung " + stated.reference()))
        .singleElement()
        .asString()
        .contains("> Sold to Ohio & used", "16 CFR Part 429", "/returns?lang=de")
        .contains("Verbraucherzentrale");
  }

  @Test
  void aStatementThatMatchesAtOnceIsAnsweredByOneMailThatTellsOfBoth() {
    SellerId seller = people.seller();
    Statement stated = stated(seller, sold(seller).number(), "anna@example.org");
    ReturnCaseDetails details = filed(seller, stated);

    await().untilAsserted(() -> assertThat(mails(stated)).hasSize(1));
    assertThat(mails(stated).getFirst())
        .contains(stated.reference(), stated.evidence().sha256(), details.view().number())
        .contains("/returns/c/");
    assertThat(composer.compose(declared(seller, details))).isEmpty();
  }

  @Test
  void aStatementThatAPersonMatchesLaterIsAnsweredThen() {
    SellerId seller = people.seller();
    StaffView owner = people.member(seller, SellerRole.OWNER);
    OrderView order = sold(seller);
    Statement stated = stated(seller, "no-such-number", "anna@example.org");
    await().untilAsserted(() -> assertThat(mails(stated)).hasSize(1));
    assertThat(mails(stated).getFirst()).doesNotContain("/returns/c/");
    post(
        "/merchant/withdrawals/" + stated.id() + "/match",
        owner,
        "order",
        order.id().toString(),
        "units-" + order.lines().getFirst().id(),
        "1");

    assertThat(composer.compose(declared(seller, filed(seller, stated))))
        .hasValueSatisfying(
            mail -> assertThat(mail.text()).contains(filed(seller, stated).view().number()));
  }

  @Test
  void todayCountsTheStatementsThatWaitForAPerson() {
    SellerId seller = people.seller();
    StaffView agent = people.member(seller, SellerRole.AGENT);
    stated(seller, "no-such-number", "d@example.org");
    stated(seller, "nor-this", "e@example.org");

    assertThat(page("/merchant", agent))
        .containsPattern(
            "href=\"/merchant/withdrawals\"[^>]*>(?s:.){0,200}<strong>2</strong>"
                + "(?s:.){0,60}Withdrawals without an order");
    assertThat(page("/merchant", people.member(seller, SellerRole.WAREHOUSE)))
        .doesNotContain("Withdrawals without an order");
  }

  private List<String> mails(Statement stated) {
    return jdbc.sql(
            "select subject || E'\\n' || text from mail where statement_id = ? order by created_at")
        .param(stated.id().value())
        .query(String.class)
        .list();
  }

  private static CaseNews declared(SellerId seller, ReturnCaseDetails details) {
    return new CaseNews(
        UUID.randomUUID(),
        seller,
        details.view().id(),
        NewsKind.DECLARED,
        details.view().requestedAt(),
        null);
  }

  @Test
  void othersSeeNothingOfItAndTheWarehouseDecidesNothing() {
    SellerId seller = people.seller();
    StaffView stranger = people.member(people.seller(), SellerRole.OWNER);
    StaffView hand = people.member(seller, SellerRole.WAREHOUSE);
    OrderView order = sold(seller);
    Statement stated = stated(seller, "no-such-number", "b@example.org");
    String path = "/merchant/withdrawals/" + stated.id();

    assertThat(get(path, stranger)).hasStatus(404);
    assertThat(get(path + "/receipt.pdf", stranger)).hasStatus(404);
    assertThat(post(path + "/match", stranger, "order", order.id().toString())).hasStatus(404);
    assertThat(post(path + "/set-aside", stranger, "reason", "NOT_OURS", "note", "x"))
        .hasStatus(404);
    assertThat(get(path, hand)).hasStatusOk();
    assertThat(get(path + "/receipt.pdf", hand)).hasStatusOk().hasContentType("application/pdf");
    assertThat(post(path + "/set-aside", hand, "reason", "NOT_OURS", "note", "x")).hasStatus(403);
    assertThat(withdrawals.get(Optional.empty(), stated.id()).outcome().state())
        .isEqualTo(StatementState.OPEN);
  }

  @Test
  void thePlatformHandsOverWhatNamesNoShopItKnows() {
    SellerId seller = people.seller();
    StaffView owner = people.member(seller, SellerRole.OWNER);
    StaffView operator = people.platform(PlatformRole.OPERATOR);
    Statement stated = stated(null, "no-such-" + UUID.randomUUID(), "c@example.org");
    String path = "/ops/withdrawals/" + stated.id();

    assertThat(get("/merchant/withdrawals/" + stated.id(), owner)).hasStatus(404);
    assertThat(get(path, owner)).hasStatus(403);
    assertThat(page("/ops/withdrawals", operator)).contains(stated.reference());
    assertThat(page(path, operator)).contains("hand-over");
    assertThat(post(path + "/hand-over", operator, "seller", seller.toString()))
        .hasStatus3xxRedirection();

    assertThat(page("/ops/withdrawals", operator)).doesNotContain(stated.reference());
    assertThat(page("/merchant/withdrawals", owner)).contains(stated.reference());
  }

  private ReturnCaseDetails filed(SellerId seller, Statement stated) {
    Statement.Outcome outcome = withdrawals.get(Optional.of(seller), stated.id()).outcome();
    return book.get(seller, Objects.requireNonNull(outcome.caseId()));
  }

  private OrderView sold(SellerId seller) {
    return soldTo(seller, "DE");
  }

  /** An order of two mugs, one of which is on its way back. */
  private OrderView soldTo(SellerId seller, String country) {
    var id = returns.file(seller, country, ReturnKind.POLICY, 1, 2);
    var order = Objects.requireNonNull(book.get(seller, id).view().order());
    return orders.get(Optional.of(seller), order);
  }

  private Statement stated(@Nullable SellerId seller, String order, String email) {
    Statement stated =
        withdrawals.declare(
            new NewStatement(
                UUID.randomUUID(),
                seller,
                "Shop",
                null,
                order,
                "Anna Beispiel",
                email,
                "de",
                "Ich widerrufe.",
                null,
                List.of(),
                ZoneOffset.UTC,
                "192.0.2.7",
                null));
    matching.attempt(stated.id());
    return stated;
  }

  private MvcTestResult get(String path, StaffView person) {
    return mvc.get().uri(path).with(as(person)).exchange();
  }

  private String page(String path, StaffView person) {
    MvcTestResult result = get(path, person);
    assertThat(result).hasStatusOk();
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MvcTestResult post(String path, StaffView person, String... fields) {
    var request = mvc.post().uri(path).with(as(person)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }
}

package dev.homeward.web.merchant;

import static dev.homeward.web.security.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.homeward.account.PlatformRole;
import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffView;
import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.returncase.RequestState;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.Grade;
import dev.homeward.standing.MeasureId;
import dev.homeward.standing.Measures;
import dev.homeward.web.security.TestPeople;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Operators decide about the returns of the worst sellers, and these do not. */
@SpringBootTest
@AutoConfigureMockMvc
@WithTestDatabase
@Import({TestPeople.class, DeskWorld.class, Statements.class})
class PlatformDecidesTests {

  private final MockMvcTester mvc;
  private final TestPeople people;
  private final DeskWorld world;
  private final Measures measures;
  private SellerId seller;
  private StaffView owner;
  private StaffView operator;
  private ReturnCaseId id;

  @Autowired
  @SuppressWarnings("NullAway.Init")
  PlatformDecidesTests(MockMvcTester mvc, TestPeople people, DeskWorld world, Measures measures) {
    this.mvc = mvc;
    this.people = people;
    this.world = world;
    this.measures = measures;
  }

  @BeforeEach
  void aRestrictedSellerWithAReturn() {
    seller = people.seller();
    owner = people.member(seller, SellerRole.OWNER);
    operator = people.platform(PlatformRole.OPERATOR);
    MeasureId measure =
        measures.propose(
            seller,
            Grade.E,
            true,
            "Counterfeit goods were found in seven parcels.",
            Actor.person(UUID.randomUUID(), "Ruth Reviewer"));
    measures.approve(seller, measure, "", Actor.person(UUID.randomUUID(), "Otto Operator"));
    id = world.filed(seller);
  }

  @Test
  void theSellerIsToldWhoDecides() {
    MvcTestResult refused =
        post("/merchant/returns/" + id + "/approve", owner, "version", version());

    assertThat(refused).hasStatus(422).bodyText().contains("the platform decides");
    assertThat(state()).isEqualTo(RequestState.REQUESTED);
  }

  @Test
  void anOperatorApproves() {
    assertThat(get("/ops/decisions")).bodyText().contains("/ops/decisions/" + seller);
    assertThat(get("/ops/decisions/" + seller)).bodyText().contains(id.toString());
    assertThat(get(path())).hasStatusOk().bodyText().contains("Blue mug").doesNotContain("??");

    assertThat(post(path(), operator, "version", version(), "decision", "approve")).hasStatus(302);
    assertThat(state()).isEqualTo(RequestState.APPROVED);
    assertThat(get("/ops/decisions/" + seller)).bodyText().contains("Everything is decided");
  }

  @Test
  void anOperatorDeclinesWithAReasonAndWithoutOneLosesNothing() {
    assertThat(
            post(
                path(),
                operator,
                "version",
                version(),
                "decision",
                "decline",
                "text",
                "Leider getragen"))
        .hasStatus(422)
        .bodyText()
        .contains("Leider getragen");
    assertThat(
            post(
                path(),
                operator,
                "version",
                version(),
                "decision",
                "decline",
                "reason",
                "used",
                "text",
                "Leider getragen"))
        .hasStatus(302);
    assertThat(state()).isEqualTo(RequestState.DECLINED);
  }

  @Test
  void ofOtherSellersOperatorsSeeNothingHere() {
    SellerId free = people.seller();
    ReturnCaseId other = world.filed(free);

    assertThat(get("/ops/decisions/" + free)).hasStatus(404);
    assertThat(get("/ops/decisions/" + free + "/" + other)).hasStatus(404);
    assertThat(get("/ops/decisions/" + seller + "/" + other)).hasStatus(404);
  }

  private String path() {
    return "/ops/decisions/" + seller + "/" + id;
  }

  private String version() {
    return Long.toString(world.details(seller, id).header().version());
  }

  private RequestState state() {
    return world.details(seller, id).view().requestState();
  }

  private MvcTestResult get(String path) {
    return mvc.get().uri(path).locale(Locale.ENGLISH).with(as(operator)).exchange();
  }

  private MvcTestResult post(String path, StaffView person, String... fields) {
    var request = mvc.post().uri(path).locale(Locale.ENGLISH).with(as(person)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }
}

package dev.homeward.web.ops.credit;

import static dev.homeward.web.security.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.homeward.account.PlatformRole;
import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffView;
import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.notification.Outbox;
import dev.homeward.oversight.Appeals;
import dev.homeward.oversight.ViolationState;
import dev.homeward.oversight.Violations;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.Grade;
import dev.homeward.standing.GradeCause;
import dev.homeward.standing.GradeGiven;
import dev.homeward.standing.MeasureState;
import dev.homeward.standing.Measures;
import dev.homeward.standing.Standings;
import dev.homeward.web.security.TestPeople;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Operators review a seller, restrict it by two people, and decide its appeals. */
@SpringBootTest
@AutoConfigureMockMvc
@WithTestDatabase
@Import(TestPeople.class)
@SuppressWarnings("NullAway.Init")
class CreditScreensTests {

  private static final String REASONS = "Faults are 2.4 times those of comparable sellers.";

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;
  @Autowired Sellers sellers;
  @Autowired Standings standings;
  @Autowired Measures measures;
  @Autowired Violations violations;
  @Autowired Appeals appeals;
  @Autowired Outbox outbox;
  @Autowired Clock clock;

  private SellerId seller;
  private StaffView ruth;
  private StaffView otto;
  private StaffView owner;

  @BeforeEach
  void aSellerWithABadGrade() {
    seller = people.seller();
    ruth = people.platform(PlatformRole.OPERATOR);
    otto = people.platform(PlatformRole.OPERATOR);
    owner = people.member(seller, SellerRole.OWNER);
    graded(Grade.C);
    graded(Grade.D);
  }

  @Test
  void theQueueShowsWhoNeedsAReview() {
    String name = sellers.get(seller).name();
    assertThat(get("/ops/credit?text=" + name, ruth))
        .hasStatusOk()
        .bodyText()
        .contains("/ops/credit/" + seller, "Review")
        .doesNotContain("??");

    proposed();
    assertThat(get("/ops/credit?text=" + name, ruth)).bodyText().contains("Decide about");
    assertThat(get("/ops/credit?text=nobody" + name, ruth))
        .bodyText()
        .doesNotContain(seller.toString());
    for (String order : new String[] {"SCORE", "EXPOSURE", "GRADE_CHANGE"}) {
      assertThat(get("/ops/credit?grade=A&moving=true&order=" + order, ruth)).hasStatusOk();
    }
  }

  @Test
  void showsEveryScreenInBothLanguages() {
    proposed();
    for (Locale language : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
      for (String path :
          new String[] {
            "/ops/credit",
            "/ops/credit/" + seller,
            "/ops/credit/consequences",
            "/ops/appeals",
            "/ops/appeals?settled=true"
          }) {
        MvcTestResult page = mvc.get().uri(path).locale(language).with(as(ruth)).exchange();
        assertThat(page).as(path).hasStatusOk();
        assertThat(page).as(path).bodyText().doesNotContain("??");
      }
      MvcTestResult mine =
          mvc.get().uri("/merchant/standing").locale(language).with(as(owner)).exchange();
      assertThat(mine).hasStatusOk().bodyText().doesNotContain("??");
    }
  }

  @Test
  void aProposalIsDecidedBySomebodyElseAndTheSellerReadsTheReasonsOnlyThen() {
    proposed();
    assertThat(get("/merchant/standing", owner)).bodyText().doesNotContain(REASONS);
    assertThat(get("/ops/credit/" + seller, ruth)).bodyText().doesNotContain("value=\"approve\"");

    assertThat(decide(ruth, "approve")).hasStatus(422).bodyText().contains("Somebody else");
    assertThat(decide(otto, "approve")).hasStatus(302);

    assertThat(measures.of(seller).getFirst().state()).isEqualTo(MeasureState.APPROVED);
    assertThat(get("/merchant/standing", owner)).bodyText().contains(REASONS, "Appeal");
  }

  @Test
  void whatIsTooShortIsRefusedAndKept() {
    MvcTestResult page =
        mvc.post()
            .uri("/ops/credit/" + seller + "/measures")
            .param("grade", "D")
            .param("reasons", "too bad")
            .with(as(ruth))
            .with(csrf())
            .exchange();

    assertThat(page).hasStatus(422).bodyText().contains("20 to 4,000", "too bad</textarea>");
    assertThat(measures.of(seller)).isEmpty();
  }

  @Test
  void aViolationIsRecordedWithItsDayAndConfirmedBySomebodyElse() {
    assertThat(violation("")).hasStatus(422).bodyText().contains("Give the day");
    assertThat(violation("2026-11-02")).hasStatus(302);
    UUID id = violations.of(seller).getFirst().id();

    String path = "/ops/credit/" + seller + "/violations/" + id;
    assertThat(post(path, ruth, "decision", "confirm")).hasStatus(422);
    assertThat(post(path, otto, "decision", "confirm")).hasStatus(302);
    assertThat(violations.get(seller, id).state()).isEqualTo(ViolationState.CONFIRMED);
  }

  @Test
  void theSellerAppealsAndAnotherOperatorDecides() {
    proposed();
    decide(otto, "approve");
    UUID measure = measures.of(seller).getFirst().id().value();

    assertThat(appeal(measure, "unfair")).hasStatus(422).bodyText().contains("unfair</textarea>");
    assertThat(appeal(measure, "The supplier's batch was recalled and is gone.")).hasStatus(302);
    UUID id = appeals.of(seller).getFirst().id();
    assertThat(get("/ops/appeals", otto))
        .bodyText()
        .contains(appeals.of(seller).getFirst().reference());

    String path = "/ops/appeals/" + id;
    assertThat(get(path, otto)).hasStatusOk().bodyText().contains("batch was recalled");
    assertThat(post(path, otto, "outcome", "uphold", "decision", "Checked: it was recalled."))
        .hasStatus(422)
        .bodyText()
        .contains("You took part");
    StaffView vera = people.platform(PlatformRole.OPERATOR);
    assertThat(post(path, vera, "outcome", "uphold", "decision", "Checked: it was recalled."))
        .hasStatus(302);

    assertThat(measures.of(seller).getFirst().state()).isEqualTo(MeasureState.LIFTED);
    assertThat(get("/merchant/standing", owner)).bodyText().contains("Checked: it was recalled.");
  }

  @Test
  void documentsOfAnAppealAreSeenByThoseWhomItConcerns() throws IOException {
    proposed();
    decide(otto, "approve");
    appeal(measures.of(seller).getFirst().id().value(), "The batch was recalled, see the letter.");
    String appeal = "/merchant/standing/appeals/" + appeals.of(seller).getFirst().id();

    assertThat(upload(appeal + "/documents", owner, new byte[] {1, 2, 3})).hasStatus(422);
    assertThat(upload(appeal + "/documents", owner, letter())).hasStatus(302);
    assertThat(upload(appeal + "/documents", owner, letter())).as("again").hasStatus(302);
    String page = text(get("/merchant/standing", owner));
    Matcher shown = Pattern.compile(appeal + "/documents/[0-9a-f]{64}").matcher(page);
    assertThat(shown.find()).isTrue();
    assertThat(get(shown.group(), owner)).hasStatusOk();
    StaffView stranger = people.member(people.seller(), SellerRole.OWNER);
    assertThat(get(shown.group(), stranger)).hasStatus(404);
    assertThat(upload(appeal + "/documents", stranger, letter())).hasStatus(404);

    String asked = text(get(appeal.replace("/merchant/standing", "/ops"), otto));
    Matcher seen =
        Pattern.compile("/ops/credit/" + seller + "/documents/[0-9a-f/-]+").matcher(asked);
    assertThat(seen.find()).isTrue();
    assertThat(get(seen.group(), otto)).hasStatusOk();
    assertThat(get(seen.group(), owner)).hasStatus(403);
  }

  @Test
  void operatorsKeepDocumentsInASellersFile() throws IOException {
    String file = "/ops/credit/" + seller;
    assertThat(upload(file + "/documents", ruth, letter())).hasStatus(302);
    assertThat(text(get(file, otto))).contains(file + "/documents/" + seller + "/");
    assertThat(upload(file + "/documents", ruth, "<svg/>".getBytes(StandardCharsets.UTF_8)))
        .hasStatus(422);
    assertThat(text(get("/merchant/standing", owner))).doesNotContain(file + "/documents");
  }

  private MvcTestResult upload(String path, StaffView person, byte[] file) {
    return mvc.post()
        .uri(path)
        .multipart()
        .file(new MockMultipartFile("files", "letter.png", "image/png", file))
        .locale(Locale.ENGLISH)
        .with(as(person))
        .with(csrf())
        .exchange();
  }

  private static byte[] letter() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }

  @Test
  void aSellerAppealsAgainstAGradeThatFell() {
    UUID grade = Objects.requireNonNull(standings.current(seller).id());
    assertThat(get("/merchant/standing", owner)).bodyText().contains(grade.toString());

    assertThat(
            post(
                "/merchant/standing/appeals",
                owner,
                "subject",
                "GRADE",
                "subjectId",
                grade.toString(),
                "grounds",
                "Half of the returns were lost by the carrier."))
        .hasStatus(302);
    UUID id = appeals.of(seller).getFirst().id();
    assertThat(post("/merchant/standing/appeals/" + id + "/withdraw", owner)).hasStatus(302);
  }

  @Test
  void onlyOwnersAppealAndOnlyOperatorsReview() {
    StaffView agent = people.member(seller, SellerRole.AGENT);
    UUID any = UUID.randomUUID();

    assertThat(
            post(
                "/merchant/standing/appeals",
                agent,
                "subject",
                "GRADE",
                "subjectId",
                any.toString()))
        .hasStatus(403);
    assertThat(get("/ops/credit/" + seller, owner)).hasStatus(403);
    assertThat(get("/ops/credit/" + any, ruth)).hasStatus(404);
    StaffView other = people.member(people.seller(), SellerRole.OWNER);
    proposed();
    decide(otto, "approve");
    UUID measure = measures.of(seller).getFirst().id().value();
    assertThat(
            post(
                "/merchant/standing/appeals",
                other,
                "subject",
                "MEASURE",
                "subjectId",
                measure.toString(),
                "grounds",
                "This is not even my measure, but still."))
        .hasStatus(404);
  }

  @Test
  void administratorsChangeWhatGradesBringAndWrongNumbersAreKept() {
    StaffView admin = people.platform(PlatformRole.ADMIN);
    String page = text(get("/ops/credit/consequences", admin));
    assertThat(page).contains("name=\"A-payoutDays\"");
    assertThat(text(get("/ops/credit/consequences", ruth))).doesNotContain("name=\"A-payoutDays\"");
    assertThat(post("/ops/credit/consequences", ruth, "reason", "x")).hasStatus(403);

    MvcTestResult refused =
        post("/ops/credit/consequences", admin, "A-commissionPercent", "many", "reason", "x");
    assertThat(refused).hasStatus(422).bodyText().contains("not a whole number", "value=\"many\"");
  }

  @Test
  void aNoteIsForOperatorsOnly() {
    String path = "/ops/credit/" + seller + "/notes";
    String id = UUID.randomUUID().toString();
    assertThat(post(path, ruth, "id", id, "note", "Called the owner.")).hasStatus(302);

    assertThat(get("/ops/credit/" + seller, otto)).bodyText().contains("Called the owner.");
    assertThat(get("/merchant/standing", owner)).bodyText().doesNotContain("Called the owner.");
    assertThat(post(path, ruth, "id", UUID.randomUUID().toString(), "note", " ")).hasStatus(422);
  }

  @Test
  void theOwnersAreWrittenToWithTheReasonsInTheirLanguage() {
    proposed();
    decide(otto, "approve");

    List<Outbox.Opened> mails =
        await()
            .until(
                () ->
                    outbox.page(Optional.of(seller), null, 10).stream()
                        .map(mail -> outbox.get(Optional.of(seller), mail.id()))
                        .filter(mail -> mail.text().contains(REASONS))
                        .toList(),
                found -> !found.isEmpty());

    assertThat(mails)
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.mail().recipient()).isEqualTo(owner.email());
          assertThat(mail.text()).contains("You may appeal", "/merchant/standing");
        });
    assertThat(get("/merchant/outbox", owner)).hasStatusOk().bodyText().doesNotContain("??");
  }

  @Test
  void theOwnersAreToldOfAGradeOfTodayAndNotOfThePast() {
    graded(Grade.E, LocalDate.now(clock));

    await()
        .until(
            () -> outbox.page(Optional.of(seller), null, 10),
            mails -> mails.stream().anyMatch(mail -> mail.subject().contains("grade is now E")));
    assertThat(outbox.page(Optional.of(seller), null, 10)).hasSize(1);
  }

  private void proposed() {
    assertThat(post("/ops/credit/" + seller + "/measures", ruth, "grade", "D", "reasons", REASONS))
        .hasStatus(302);
  }

  private MvcTestResult decide(StaffView who, String decision) {
    UUID id = measures.of(seller).getFirst().id().value();
    return post("/ops/credit/" + seller + "/measures/" + id, who, "decision", decision);
  }

  private MvcTestResult violation(String day) {
    return post(
        "/ops/credit/" + seller + "/violations",
        ruth,
        "id",
        UUID.randomUUID().toString(),
        "kind",
        "COUNTERFEIT",
        "severity",
        "HIGH",
        "occurredOn",
        day,
        "facts",
        "Seven parcels held another maker's goods.");
  }

  private MvcTestResult appeal(UUID measure, String grounds) {
    return post(
        "/merchant/standing/appeals",
        owner,
        "subject",
        "MEASURE",
        "subjectId",
        measure.toString(),
        "grounds",
        grounds);
  }

  private void graded(Grade grade) {
    graded(grade, LocalDate.of(2025, 11, 1));
  }

  private void graded(Grade grade, LocalDate asOf) {
    standings.graded(
        new GradeGiven(seller, grade, true, asOf, GradeCause.RATING, UUID.randomUUID()),
        Actor.SYSTEM);
  }

  private MvcTestResult get(String path, StaffView person) {
    return mvc.get().uri(path).locale(Locale.ENGLISH).with(as(person)).exchange();
  }

  private MvcTestResult post(String path, StaffView person, String... fields) {
    var request = mvc.post().uri(path).locale(Locale.ENGLISH).with(as(person)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  private static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}

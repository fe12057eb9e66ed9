package dev.homeward.web.ops.scans;

import static dev.homeward.web.security.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.homeward.account.PlatformRole;
import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffView;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.NewParcel;
import dev.homeward.shipping.ParcelContent;
import dev.homeward.shipping.ParcelDirection;
import dev.homeward.shipping.ParcelId;
import dev.homeward.shipping.ParcelState;
import dev.homeward.shipping.Parcels;
import dev.homeward.shipping.Rereading;
import dev.homeward.shipping.Scans;
import dev.homeward.shipping.source.Spoken;
import dev.homeward.web.merchant.Statements;
import dev.homeward.web.security.TestPeople;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What carriers say and nobody understands, on its screens. */
@SpringBootTest(properties = "db-scheduler.enabled=false")
@AutoConfigureMockMvc
@WithTestDatabase
@Import({TestPeople.class, Statements.class})
@SuppressWarnings("NullAway.Init")
class ScanDeskScreensTests {

  private static final List<String> LISTS =
      List.of(
          "/ops/scans",
          "/ops/scans/explained",
          "/ops/scans/numbers",
          "/ops/scans/numbers?aside=true",
          "/ops/scans/numbers/matched",
          "/ops/scans/refused");

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;
  @Autowired Scans scans;
  @Autowired Parcels parcels;
  @Autowired Rereading rereading;
  @Autowired Clock clock;

  private final String number =
      "N" + UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
  private final String code = "Q" + UUID.randomUUID();

  @Test
  void asksNoMoreOfTheDatabaseForMoreRows() {
    StaffView operator = operator();
    fill(operator);
    List<Long> few = LISTS.stream().map(path -> statements(path, operator)).toList();
    for (int more = 0; more < 4; more++) {
      fill(operator);
    }

    for (int i = 0; i < LISTS.size(); i++) {
      assertThat(statements(LISTS.get(i), operator))
          .as(LISTS.get(i))
          .isEqualTo(few.get(i))
          .isLessThan(12);
    }
  }

  @Test
  void speaksBothLanguages() {
    StaffView operator = operator();
    fill(operator);
    tell(number, code, 3);
    for (Locale language : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
      for (String path : LISTS) {
        assertThat(get(path, operator, language))
            .as(path)
            .hasStatusOk()
            .bodyText()
            .doesNotContain("??");
      }
      assertThat(get("/ops/scans/code?vocabulary=fedex&code=" + code, operator, language))
          .hasStatusOk()
          .bodyText()
          .contains(code)
          .doesNotContain("??");
      assertThat(get("/ops/scans/numbers/number?number=" + number, operator, language))
          .hasStatusOk()
          .bodyText()
          .contains(number)
          .doesNotContain("??");
    }
  }

  @Test
  void explainsACodeAndWithdrawsTheExplanation() {
    StaffView operator = operator();
    ParcelId parcel = announce(people.seller());
    tell(number, code, 3);
    assertThat(get("/ops", operator)).bodyText().contains("Carrier codes to explain");

    MvcTestResult nothing = post("/ops/scans/code", operator, "vocabulary", "fedex", "code", code);
    assertThat(nothing).hasStatus(422).bodyText().contains("Choose what the code means.");
    MvcTestResult decided =
        post(
            "/ops/scans/code", operator, "vocabulary", "fedex", "code", code, "event", "DELIVERED");
    assertThat(decided).hasStatus3xxRedirection();
    rereading.run();

    assertThat(parcels.get(Optional.empty(), parcel).state()).isEqualTo(ParcelState.DELIVERED);
    assertThat(get("/ops/scans/explained", operator))
        .bodyText()
        .contains(code.toLowerCase(Locale.ROOT));
    assertThat(post("/ops/scans/code/withdraw", operator, "vocabulary", "fedex", "code", code))
        .hasStatus3xxRedirection();
    rereading.run();
    assertThat(parcels.get(Optional.empty(), parcel).state()).isEqualTo(ParcelState.LABEL_CREATED);
    assertThat(get("/ops/scans/code?vocabulary=fedex&code=never-" + code, operator)).hasStatus(404);
  }

  @Test
  void givesANumberToAParcelOrSetsItAside() {
    StaffView operator = operator();
    String announced = "P" + number;
    ParcelId parcel = announce(people.seller(), announced);
    String other = "O" + number;
    tell(number, "DL", 3);
    tell(other, "PU", 3);

    assertThat(get("/ops/scans/numbers/number?number=" + number + "&search=" + announced, operator))
        .bodyText()
        .contains("It is this one", announced);
    assertThat(get("/ops/scans/numbers/number?number=" + number + "&search=NOPE", operator))
        .bodyText()
        .contains("No parcel has such a number.");
    String id = parcel.toString();
    assertThat(post("/ops/scans/numbers/match", operator, "number", number, "parcel", id))
        .hasStatus3xxRedirection();
    assertThat(parcels.get(Optional.empty(), parcel).state()).isEqualTo(ParcelState.DELIVERED);
    assertThat(get("/ops/scans/numbers/number?number=" + number, operator)).hasStatus(404);

    assertThat(post("/ops/scans/numbers/aside", operator, "number", other, "reason", " "))
        .hasStatus(422)
        .bodyText()
        .contains("Give a reason");
    assertThat(post("/ops/scans/numbers/aside", operator, "number", other, "reason", "Not ours"))
        .hasStatus3xxRedirection();
    assertThat(get("/ops/scans/numbers?number=" + other, operator))
        .bodyText()
        .contains("No number waits");
    assertThat(get("/ops/scans/numbers?aside=true&number=" + other, operator))
        .bodyText()
        .contains("Not ours");
    assertThat(post("/ops/scans/numbers/part", operator, "number", number))
        .hasStatus3xxRedirection();
    assertThat(parcels.get(Optional.empty(), parcel).state()).isEqualTo(ParcelState.LABEL_CREATED);
  }

  @Test
  void keepsOutWhoeverIsNoOperator() {
    StaffView owner = people.member(people.seller(), SellerRole.OWNER);
    for (String path : LISTS) {
      assertThat(get(path, owner)).as(path).hasStatus(403);
    }
    assertThat(post("/ops/scans/code", owner, "vocabulary", "fedex", "code", code, "event", "LOST"))
        .hasStatus(403);
  }

  /** One row in every list. */
  private void fill(StaffView operator) {
    String unique = UUID.randomUUID().toString();
    tell("A" + unique, "Y" + unique, 3);
    tell("B" + unique, "Z" + unique, 3);
    post("/ops/scans/code", operator, "vocabulary", "fedex", "code", "Z" + unique, "event", "LOST");
    post("/ops/scans/numbers/aside", operator, "number", "B" + unique, "reason", "Not ours");
    tell("C" + unique, "PU", 3);
    ParcelId parcel = announce(people.seller(), "D" + unique);
    post("/ops/scans/numbers/match", operator, "number", "C" + unique, "parcel", parcel.toString());
    tell("D" + unique, "PU", -48);
  }

  private ParcelId announce(SellerId seller) {
    return announce(seller, number);
  }

  private ParcelId announce(SellerId seller, String tracking) {
    return parcels.announce(
        new NewParcel(
            ParcelDirection.RETURN,
            "FedEx",
            tracking,
            new CountryCode("DE"),
            new CountryCode("CN"),
            null,
            List.of(ParcelContent.of(seller, ReturnCaseId.next(), 1))));
  }

  private void tell(String tracking, String said, int hoursAgo) {
    scans.record(
        List.of(
            Spoken.scan(
                new Spoken(
                    "api",
                    null,
                    "FedEx",
                    tracking,
                    said,
                    "Words",
                    clock.instant().minus(Duration.ofHours(hoursAgo)),
                    "Ulm",
                    null),
                null)));
  }

  private long statements(String path, StaffView person) {
    get(path, person); // what is remembered for a while is asked for once
    return Statements.of(() -> assertThat(get(path, person)).as(path).hasStatusOk());
  }

  private MvcTestResult get(String path, StaffView person) {
    return get(path, person, Locale.ENGLISH);
  }

  private MvcTestResult get(String path, StaffView person, Locale language) {
    return mvc.get().uri(path).locale(language).with(as(person)).exchange();
  }

  private MvcTestResult post(String path, StaffView person, String... fields) {
    var request = mvc.post().uri(path).locale(Locale.ENGLISH).with(as(person)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  private StaffView operator() {
    return people.platform(PlatformRole.OPERATOR);
  }
}

package dev.homeward.web.ops.tariff;

import static dev.homeward.web.security.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.homeward.account.PlatformRole;
import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffView;
import dev.homeward.customs.ClaimFees;
import dev.homeward.customs.HomeRates;
import dev.homeward.customs.TradeNumbers;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.shared.SellerId;
import dev.homeward.web.merchant.Statements;
import dev.homeward.web.security.TestPeople;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Commodity codes, duty rates, trade numbers and claim fees, on their screens. */
@SpringBootTest(properties = "db-scheduler.enabled=false")
@AutoConfigureMockMvc
@WithTestDatabase
@Import({TestPeople.class, Statements.class})
@SuppressWarnings("NullAway.Init")
class TariffScreensTests {

  private static final List<String> LISTS =
      List.of("/ops/tariff", "/ops/tariff/rates", "/ops/tariff/numbers");
  private static final String TABLE =
      "hscode,description,parent\n61,Knitted apparel,\n6109,\"T-shirts, knitted\",61\n610910,\"T-shirts, of cotton\",6109\n";

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;
  @Autowired TradeNumbers numbers;
  @Autowired ClaimFees fees;
  @Autowired HomeRates rates;
  @Autowired JdbcClient jdbc;

  /** Other tests share the database, and ask about codes that this small table does not know. */
  @AfterEach
  void noTable() {
    jdbc.sql("delete from hs_code").update();
  }

  @Test
  void asksNoMoreOfTheDatabaseForMoreRows() {
    StaffView operator = operator();
    fill(operator, 1);
    List<Long> few = LISTS.stream().map(path -> statements(path, operator)).toList();
    for (int more = 2; more < 6; more++) {
      fill(operator, more);
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
    fill(operator, 7);
    upload(operator, TABLE);
    String seller = "/ops/tariff/sellers/" + people.seller();
    for (Locale language : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
      for (String path :
          List.of(
              "/ops/tariff?search=610910",
              "/ops/tariff?search=851712",
              "/ops/tariff?search=cotton",
              "/ops/tariff?search=5",
              "/ops/tariff/rates",
              "/ops/tariff/numbers",
              seller)) {
        MvcTestResult page = mvc.get().uri(path).locale(language).with(as(operator)).exchange();
        assertThat(page).as(path).hasStatusOk().bodyText().doesNotContain("??");
      }
    }
  }

  @Test
  void takesATableInAndLooksItsCodesUp() {
    StaffView operator = operator();
    assertThat(upload(operator, TABLE)).hasStatus3xxRedirection();
    assertThat(get("/ops/tariff?search=6109.10", operator))
        .bodyText()
        .contains("Knitted apparel", "T-shirts, of cotton", "In the table", "codes.csv");
    assertThat(get("/ops/tariff?search=851712", operator)).bodyText().contains("Dropped in 2022");

    assertThat(upload(operator, TABLE + "xx,Wrong,\n"))
        .hasStatus(422)
        .bodyText()
        .contains("Line 5: this is no commodity code.");
    assertThat(get("/ops/tariff", operator)).bodyText().contains("The table has 3 codes.");
  }

  @Test
  void showsWhatIsWrongWithARateAndKeepsWhatWasTyped() {
    StaffView operator = operator();
    MvcTestResult wrong = rate(operator, "EU", "61", "twelve", "2026-01-01");
    assertThat(wrong).hasStatus(422);
    assertThat(wrong)
        .bodyText()
        .contains(
            "twelve: give a percentage",
            "value=\"twelve\"",
            "value=\"Regulation 1\"",
            "percent-error");
    assertThat(rate(operator, "EU", "61", "12", "soon"))
        .hasStatus(422)
        .bodyText()
        .contains("give the first day");

    assertThat(rate(operator, "QA", "61", "12,5", "2026-01-01")).hasStatus3xxRedirection();
    assertThat(get("/ops/tariff/rates?territory=qa", operator))
        .bodyText()
        .contains("12.5", "Regulation 1");
    MvcTestResult late =
        post(
            "/ops/tariff/rates/end",
            operator,
            "territory",
            "QA",
            "prefix",
            "61",
            "from",
            "2026-01-01",
            "last",
            "2025-01-01");
    assertThat(late)
        .hasStatus(422)
        .bodyText()
        .contains("The last day is a date, and not before the first.");
    assertThat(
            post(
                "/ops/tariff/rates/end",
                operator,
                "territory",
                "QA",
                "prefix",
                "61",
                "from",
                "2026-01-01",
                "last",
                "2026-02-01"))
        .hasStatus3xxRedirection();
    assertThat(rates.duty("QA", "610910", LocalDate.of(2026, 2, 2))).isEmpty();
    assertThat(rates.duty("QA", "610910", LocalDate.of(2026, 2, 1))).isPresent();
    assertThat(
            post(
                "/ops/tariff/rates/end",
                operator,
                "territory",
                "QB",
                "prefix",
                "61",
                "from",
                "2026-01-01",
                "last",
                "2026-02-01"))
        .hasStatus(404);
  }

  @Test
  void keepsNumbersAndFeesOfASeller() {
    StaffView operator = operator();
    SellerId seller = people.seller();
    String page = "/ops/tariff/sellers/" + seller;
    assertThat(
            post(
                page + "/numbers",
                operator,
                "territory",
                "EU",
                "kind",
                "CUSTOMS",
                "number",
                "DE ?"))
        .hasStatus(422)
        .bodyText()
        .contains("is no number that customs know", "value=\"DE ?\"");
    assertThat(
            post(
                page + "/numbers",
                operator,
                "territory",
                "eu",
                "kind",
                "CUSTOMS",
                "number",
                "DE 123"))
        .hasStatus3xxRedirection();
    assertThat(numbers.importer(seller, "EU")).hasValue("DE123");
    String rule = fees.lines(seller).getFirst().rule();
    assertThat(post(page + "/fees", operator, "rule", rule, "amount", "much", "currency", "EUR"))
        .hasStatus(422)
        .bodyText()
        .contains("much: give an amount", "value=\"much\"");
    assertThat(post(page + "/fees", operator, "rule", rule, "amount", "17.5", "currency", "eur"))
        .hasStatus3xxRedirection();
    assertThat(fees.of(seller)).containsKey(rule);

    assertThat(post(page + "/fees/end", operator, "rule", rule)).hasStatus3xxRedirection();
    assertThat(post(page + "/numbers/end", operator, "territory", "EU", "kind", "CUSTOMS"))
        .hasStatus3xxRedirection();
    assertThat(fees.of(seller)).isEmpty();
    assertThat(numbers.of(seller)).isEmpty();
    assertThat(get("/ops/tariff/sellers/" + UUID.randomUUID(), operator)).hasStatus(404);
    assertThat(
            post(
                "/ops/tariff/sellers/" + UUID.randomUUID() + "/numbers/end",
                operator,
                "territory",
                "EU",
                "kind",
                "TAX"))
        .hasStatus(404);
  }

  @Test
  void keepsThePlatformsOwnNumbers() {
    StaffView operator = operator();
    assertThat(
            post(
                "/ops/tariff/numbers",
                operator,
                "territory",
                "Europe",
                "kind",
                "SCHEME",
                "number",
                "IM1"))
        .hasStatus(422)
        .bodyText()
        .contains("give the territory by its letters", "value=\"Europe\"");
    assertThat(
            post(
                "/ops/tariff/numbers",
                operator,
                "territory",
                "QC",
                "kind",
                "SCHEME",
                "number",
                "IM276"))
        .hasStatus3xxRedirection();
    assertThat(get("/ops/tariff/numbers", operator)).bodyText().contains("IM276");
    assertThat(post("/ops/tariff/numbers/end", operator, "territory", "QC", "kind", "SCHEME"))
        .hasStatus3xxRedirection();
    assertThat(get("/ops/tariff/numbers", operator)).bodyText().doesNotContain("IM276");
  }

  @Test
  void keepsOutWhoeverIsNoOperator() {
    StaffView owner = people.member(people.seller(), SellerRole.OWNER);
    for (String path : LISTS) {
      assertThat(get(path, owner)).as(path).hasStatus(403);
    }
    assertThat(rate(owner, "EU", "61", "12", "2026-01-01")).hasStatus(403);
  }

  private void fill(StaffView operator, int n) {
    rate(operator, "QD", "0" + n, "1", "2026-01-01");
    post(
        "/ops/tariff/numbers",
        operator,
        "territory",
        "Q" + "EFGHIJKLM".charAt(n),
        "kind",
        "TAX",
        "number",
        "V" + n);
    people.seller();
    upload(operator, TABLE);
  }

  private MvcTestResult upload(StaffView person, String table) {
    return mvc.post()
        .uri("/ops/tariff")
        .multipart()
        .file(
            new MockMultipartFile(
                "file", "codes.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)))
        .locale(Locale.ENGLISH)
        .with(as(person))
        .with(csrf())
        .exchange();
  }

  private MvcTestResult rate(
      StaffView person, String territory, String prefix, String percent, String from) {
    return post(
        "/ops/tariff/rates",
        person,
        "territory",
        territory,
        "hsPrefix",
        prefix,
        "percent",
        percent,
        "validFrom",
        from,
        "source",
        "Regulation 1");
  }

  private long statements(String path, StaffView person) {
    get(path, person); // what is remembered for a while is asked for once
    return Statements.of(() -> assertThat(get(path, person)).as(path).hasStatusOk());
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

  private StaffView operator() {
    return people.platform(PlatformRole.OPERATOR);
  }
}

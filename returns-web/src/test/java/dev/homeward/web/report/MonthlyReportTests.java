package dev.homeward.web.report;

import static dev.homeward.web.security.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.account.PlatformRole;
import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffView;
import dev.homeward.analytics.rating.RatingRuns;
import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.Grade;
import dev.homeward.standing.GradeCause;
import dev.homeward.standing.GradeGiven;
import dev.homeward.standing.Standings;
import dev.homeward.web.security.TestPeople;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Reports say the same on the page, on paper and in the spreadsheet, and only of one's own. */
@SpringBootTest
@AutoConfigureMockMvc
@WithTestDatabase
@Import({TestPeople.class, SoldMonths.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class MonthlyReportTests {

  private static final String EVIL = "=HYPERLINK(1)";
  private static final SoldMonths.Sold MUG = new SoldMonths.Sold("FR", "MUG", "Mug");
  private static final SoldMonths.Sold FORMULA = new SoldMonths.Sold("PL", "@EVIL", EVIL);
  private static final SoldMonths.Sold LAMP = new SoldMonths.Sold("FR", "LAMP", "Lamp");

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;
  @Autowired SoldMonths months;
  @Autowired Standings standings;
  @Autowired Sellers sellers;
  @Autowired RatingRuns runs;

  SellerId alpha;
  SellerId beta;
  StaffView member;
  StaffView operator;

  @BeforeAll
  @Timeout(120)
  void twoSellers() {
    alpha = people.seller();
    beta = people.seller();
    member = people.member(alpha, SellerRole.WAREHOUSE);
    operator = people.platform(PlatformRole.OPERATOR);
    months.sold(alpha, LocalDate.of(2024, 10, 31), MUG, 5);
    months.returned(alpha, LocalDate.of(2024, 10, 31), MUG, "other", 1);
    months.sold(alpha, LocalDate.of(2025, 9, 30), MUG, 4);
    months.sold(alpha, LocalDate.of(2025, 10, 1), MUG, 10);
    months.sold(alpha, LocalDate.of(2025, 10, 31), FORMULA, 6);
    months.returned(alpha, LocalDate.of(2025, 10, 2), MUG, "damaged-or-defective", 3);
    months.returned(alpha, LocalDate.of(2025, 10, 31), FORMULA, "too-small", 1);
    months.sold(alpha, LocalDate.of(2025, 11, 1), MUG, 100);
    months.sold(beta, LocalDate.of(2025, 10, 5), LAMP, 4);
    months.returned(beta, LocalDate.of(2025, 10, 6), LAMP, "other", 2);
    graded(Grade.B, LocalDate.of(2025, 11, 1));
    graded(Grade.D, LocalDate.of(2025, 12, 1));
    months.areKnown();
  }

  @Test
  void showsAMonthWithWhatItStandsOnAndWhatWasBefore() {
    assertThat(page("/merchant/reports?month=2025-10", member))
        .hasStatusOk()
        .bodyText()
        .contains("25.0%", "4 of 16 units · between 10.2% and 49.5%")
        .contains("0.0%", "0 of 4 units", "20.0%", "1 of 5 units")
        .contains("€40.00", "€160.00")
        .contains("Damaged or defective", "Too small", "Western Europe", "Eastern Europe", EVIL)
        .contains("Grade at the end of the month</h3><p class=\"mr-figure-value\">B</p>")
        .contains("as of Nov 1, 2025")
        .contains("/merchant/reports/2025-10.pdf", "/merchant/reports/2025-10.xlsx")
        .doesNotContain("Lamp", "style=", "??");
  }

  @Test
  void showsThePlatformBySellerWithGrades() {
    assertThat(page("/ops/reports?month=2025-10", operator))
        .hasStatusOk()
        .bodyText()
        .contains("30.0%", "6 of 20 units", "Lamp", "Mug")
        .contains(sellers.get(alpha).name(), sellers.get(beta).name())
        .contains("/ops/credit/" + alpha, "/ops/credit/" + beta, "not yet rated");
    assertThat(page("/ops/reports?month=2025-10", member)).hasStatus(403);
    assertThat(page("/ops/reports/2025-10.pdf", member)).hasStatus(403);
    assertThat(page("/ops/reports/2025-10.xlsx", member)).hasStatus(403);
  }

  @Test
  void opensEverySellersReportToOperatorsOnly() {
    String ofAlpha = "/ops/sellers/" + alpha + "/reports";
    assertThat(page(ofAlpha + "?month=2025-10", operator))
        .hasStatusOk()
        .bodyText()
        .contains("4 of 16 units", ofAlpha + "/2025-10.pdf")
        .doesNotContain("Lamp");
    assertThat(page(ofAlpha + "/2025-10.xlsx", operator)).hasStatusOk();
    assertThat(page(ofAlpha, member)).hasStatus(403);
    assertThat(page("/ops/sellers/" + UUID.randomUUID() + "/reports", operator)).hasStatus(404);
  }

  @Test
  void addsUpTheMoneyThatMovedInTheMonthWhateverCameBackThen() {
    months.refunded(alpha, "2025-10-01T00:00:00Z", 1250);
    months.refunded(alpha, "2025-10-31T22:59:59Z", 750);
    months.refunded(alpha, "2025-11-01T12:00:00Z", 5000);
    months.refunded(beta, "2025-10-10T12:00:00Z", 300);

    assertThat(page("/merchant/reports?month=2025-10", member))
        .bodyText()
        .contains("Refunded to shoppers", "€20.00", "2 payments");
    assertThat(page("/ops/reports?month=2025-10", operator)).bodyText().contains("€23.00");
  }

  @Test
  void isReadInChineseToo() {
    MvcTestResult page =
        mvc.get()
            .uri("/merchant/reports?month=2025-10")
            .locale(Locale.SIMPLIFIED_CHINESE)
            .with(as(member))
            .exchange();

    assertThat(page).bodyText().contains("月度报告", "退货率", "25.0%").doesNotContain("??");
  }

  @Test
  void beginsWithTheLastMonthThatIsOver() {
    YearMonth last = YearMonth.now(Clock.systemUTC()).minusMonths(1);

    assertThat(page("/merchant/reports", member))
        .hasStatusOk()
        .bodyText()
        .contains("value=\"" + last + "\" selected", "Nothing in", "value=\"2025-10\"");
  }

  @Test
  void saysThatAMonthIsNotOverAndShowsTheScoreSoFar() {
    LocalDate today = LocalDate.now(Clock.systemUTC());
    SellerId gamma = people.seller();
    StaffView owner = people.member(gamma, SellerRole.OWNER);
    months.sold(gamma, today, LAMP, 3);
    months.areKnown();
    runs.catchUp();

    assertThat(page("/merchant/reports?month=" + YearMonth.from(today), owner))
        .hasStatusOk()
        .bodyText()
        .contains("This month is not over", "0 of 3 units", "<h3>Score</h3>", "not yet rated");
  }

  @Test
  void saysWhatIsNoMonth() {
    assertThat(page("/merchant/reports?month=2999-01", member))
        .hasStatus(422)
        .bodyText()
        .contains("That month has not begun");
    for (String nonsense : List.of("soon", "2025-13", "2025-1", "-2025-10", "２０２５-10")) {
      assertThat(page("/merchant/reports?month=" + nonsense, member))
          .hasStatus(422)
          .bodyText()
          .contains("That is no month");
    }
    assertThat(page("/merchant/reports/2999-01.xlsx", member)).hasStatus(422);
    assertThat(page("/merchant/reports/soon.pdf", member)).hasStatus(422);
    assertThat(page("/merchant/reports/2025-08.pdf", member)).hasStatus(404);
    assertThat(page("/merchant/reports/2025-08.xlsx", member)).hasStatus(404);
  }

  @Test
  void tellsANewSellerWhenItsFirstReportAppears() {
    StaffView newcomer = people.member(people.seller(), SellerRole.OWNER);

    assertThat(page("/merchant/reports?month=2025-10", newcomer))
        .hasStatusOk()
        .bodyText()
        .contains("No reports yet")
        .doesNotContain("Mug");
    assertThat(page("/merchant/reports/2025-10.xlsx", newcomer)).hasStatus(404);
  }

  @Test
  void isDrawnOnPaper() throws IOException {
    MvcTestResult answer = page("/merchant/reports/2025-10.pdf", member);

    assertThat(answer).hasStatusOk().hasContentType("application/pdf");
    try (PDDocument pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Monthly report", sellers.get(alpha).name(), "25.0%", "4 of 16 units")
          .contains("Products with most returns", "Mug", EVIL, "Western Europe", "Too small")
          .doesNotContain("Lamp");
    }
  }

  @Test
  void isASpreadsheetOfNumbersDaysAndWordsThatStayWords() throws IOException {
    MvcTestResult answer = page("/merchant/reports/2025-10.xlsx", member);

    assertThat(answer).hasStatusOk();
    byte[] bytes = answer.getResponse().getContentAsByteArray();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      List<Row> summary = book.getFirstSheet().read();
      assertThat(summary.getFirst().getCellText(0)).isEqualTo("Figure");
      assertThat(named(summary, "Return rate").asNumber()).isEqualByComparingTo("0.25");
      assertThat(named(summary, "Units returned").asNumber()).isEqualByComparingTo("4");
      assertThat(named(summary, "Value sold").asNumber()).isEqualByComparingTo("160");
      assertThat(named(summary, "First day").asDate())
          .isEqualTo(LocalDateTime.of(2025, 10, 1, 0, 0));
      List<Row> products = sheet(book, "Products with most returns").read();
      assertThat(products.getFirst().getCellText(0)).isEqualTo("Product");
      assertThat(products).hasSize(3);
      assertThat(products.get(1).getCellText(0)).isEqualTo("Mug");
      assertThat(products.get(1).getCellAsNumber(2)).hasValue(new BigDecimal("3"));
      assertThat(products.get(2).getCell(0))
          .returns(CellType.STRING, Cell::getType)
          .returns(EVIL, Cell::asString);
      assertThat(products.get(2).getCell(1)).returns("@EVIL", Cell::asString);
    }
  }

  private static Sheet sheet(ReadableWorkbook book, String name) {
    return book.getSheets().filter(each -> each.getName().equals(name)).findFirst().orElseThrow();
  }

  private static Cell named(List<Row> rows, String label) {
    return rows.stream()
        .filter(row -> row.getCellText(0).equals(label))
        .map(row -> row.getCell(1))
        .findFirst()
        .orElseThrow();
  }

  private void graded(Grade grade, LocalDate day) {
    standings.graded(
        new GradeGiven(alpha, grade, true, day, GradeCause.RATING, UUID.randomUUID()),
        Actor.SYSTEM);
  }

  private MvcTestResult page(String path, StaffView person) {
    return mvc.get().uri(path).locale(Locale.ENGLISH).with(as(person)).exchange();
  }
}

package dev.homeward.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homeward.database.WithTestDatabase;
import dev.homeward.fx.RateImport.Accepted;
import dev.homeward.fx.RateImport.Reason;
import dev.homeward.fx.RateImport.Refused;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@WithTestDatabase
class ExchangeRatesTests {

  private static final String HISTORY =
      """
      Date,USD,JPY,CYP,GBP,
      2011-04-21,1.4584,119.56,N/A,0.88195,
      2011-04-20,1.4515,120.17,N/A,0.8855,
      """;

  private static final Currency GBP = Currency.getInstance("GBP");
  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency JPY = Currency.getInstance("JPY");
  private static final Currency EUR = Currency.getInstance("EUR");

  private final ExchangeRates rates;
  private final JdbcClient jdbc;

  @Autowired
  ExchangeRatesTests(ExchangeRates rates, JdbcClient jdbc) {
    this.rates = rates;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void forgetAllRates() {
    jdbc.sql("delete from exchange_rate").update();
  }

  @Test
  void takesInAHistoryOnceHoweverOftenItArrives() {
    assertThat(read(HISTORY)).isEqualTo(new Accepted(2, 6, 6, 0));
    assertThat(read(HISTORY)).isEqualTo(new Accepted(2, 6, 0, 0));
    assertThat(read(HISTORY.replace("119.56", "119.57"))).isEqualTo(new Accepted(2, 6, 0, 1));
  }

  @Test
  void readsTheDailyFileWithItsBlanksAndWrittenMonth() {
    assertThat(read("\uFEFFDate, USD, JPY, \r\n13 April 2026, 1.1684, 186.75, \r\n"))
        .isEqualTo(new Accepted(1, 2, 2, 0));
    assertThat(rates.rate(EUR, USD, LocalDate.parse("2026-04-13"))).isEqualByComparingTo("1.1684");
  }

  @Test
  void readsTheFileInsideAZip() {
    assertThat(rates.importFile(new ByteArrayInputStream(zip("eurofxref-hist.csv", HISTORY))))
        .isEqualTo(new Accepted(2, 6, 6, 0));
    assertThat(rates.importFile(new ByteArrayInputStream(zip("readme.txt", HISTORY))))
        .isEqualTo(new Refused(Reason.BAD_ARCHIVE, 0, ""));
  }

  @Test
  void convertsAtTheLastDayThatHasARate() {
    read(HISTORY);
    LocalDate easterMonday = LocalDate.parse("2011-04-25");

    assertThat(rates.convert(pounds("10.00"), EUR, easterMonday)).hasToString("11.34 EUR");
    assertThat(rates.convert(pounds("10.00"), USD, easterMonday)).hasToString("16.54 USD");
    assertThat(rates.convert(pounds("10.00"), JPY, easterMonday)).hasToString("1356 JPY");
    assertThat(rates.convert(pounds("10.00"), GBP, LocalDate.EPOCH)).isEqualTo(pounds("10.00"));
  }

  @Test
  void refusesToConvertWithoutARate() {
    read(HISTORY);

    assertThatThrownBy(() -> rates.convert(pounds("1"), EUR, LocalDate.parse("2011-04-19")))
        .isInstanceOf(BusinessRuleViolation.class)
        .hasMessage("exchange-rate.missing [GBP, 2011-04-19]");
    assertThatThrownBy(
            () -> rates.rate(GBP, Currency.getInstance("CYP"), LocalDate.parse("2011-04-21")))
        .hasMessage("exchange-rate.missing [CYP, 2011-04-21]");
  }

  @Test
  void refusesWhatIsNoRateFileAndNamesThePlace() {
    assertThat(read("")).isEqualTo(new Refused(Reason.EMPTY, 0, ""));
    assertThat(read("Day,USD\n")).isEqualTo(new Refused(Reason.NOT_A_RATE_FILE, 1, "Day"));
    assertThat(read("Date,USD,Total\n"))
        .isEqualTo(new Refused(Reason.UNKNOWN_CURRENCY, 1, "Total"));
    assertThat(read("Date,USD\n2011-02-30,1\n"))
        .isEqualTo(new Refused(Reason.NOT_A_DATE, 2, "2011-02-30"));
    assertThat(read("Date,USD\n2011-02-28,-1\n"))
        .isEqualTo(new Refused(Reason.NOT_A_RATE, 2, "-1"));
    assertThat(read("Date,USD\n2011-02-28,1,2\n"))
        .isEqualTo(new Refused(Reason.WRONG_FIELDS, 2, "3"));
  }

  @Test
  void stopsAtABombBeforeItFillsTheMemory() {
    byte[] bomb = zip("rates.csv", "Date,USD\n" + "9".repeat(70 << 20));

    assertThat(rates.importFile(new ByteArrayInputStream(bomb)))
        .isEqualTo(new Refused(Reason.TOO_LARGE, 0, ""));
  }

  private RateImport read(String text) {
    return rates.importFile(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Money pounds(String amount) {
    return Money.of(new BigDecimal(amount), GBP);
  }

  private static byte[] zip(String name, String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
      archive.putNextEntry(new ZipEntry(name));
      archive.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}

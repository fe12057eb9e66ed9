package dev.homeward.customs.postal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.homeward.fx.ExchangeRates;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Knows what a special drawing right is worth, in which the post counts: by its own rate where one
 * was imported, else by the basket of currencies that it is made of, else by a rate that is kept.
 */
@Component
public class SpecialDrawingRights {

  private static final Currency SDR = Currency.getInstance("XDR");
  private static final Currency EURO = Currency.getInstance("EUR");
  private static final List<Fact> FACTS = read();

  private final ExchangeRates rates;

  SpecialDrawingRights(ExchangeRates rates) {
    this.rates = rates;
  }

  /** A row of the dated data. */
  private record Fact(
      String kind, LocalDate from, Currency currency, BigDecimal amount, String source) {}

  /** What one is worth, and by what. */
  public record Worth(BigDecimal amount, Currency currency, String source) {}

  /** Returns what one is worth in a currency on a day; empty where that has no rate. */
  public Optional<Worth> in(Currency currency, LocalDate day) {
    return quoted(currency, day).or(() -> basket(currency, day)).or(() -> kept(currency, day));
  }

  private Optional<Worth> quoted(Currency currency, LocalDate day) {
    return rates.find(SDR, currency, day).map(rate -> new Worth(rate, currency, "exchange rates"));
  }

  private Optional<Worth> basket(Currency currency, LocalDate day) {
    List<Fact> basket = valid("BASKET", day);
    BigDecimal sum = BigDecimal.ZERO;
    for (Fact part : basket) {
      Optional<BigDecimal> rate = rates.find(part.currency(), currency, day);
      if (rate.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(part.amount().multiply(rate.get()));
    }
    return basket.isEmpty()
        ? Optional.empty()
        : Optional.of(new Worth(sum, currency, basket.getFirst().source()));
  }

  /** A rate of another day is better than none: what is near the limit gets the longer form. */
  private Optional<Worth> kept(Currency currency, LocalDate day) {
    List<Fact> rows = valid("RATE", day);
    Fact fact = rows.isEmpty() ? first("RATE") : rows.getFirst();
    return rates
        .find(EURO, currency, day)
        .map(rate -> new Worth(fact.amount().multiply(rate), currency, fact.source()));
  }

  /** The rows of the last day not after another. */
  private static List<Fact> valid(String kind, LocalDate day) {
    LocalDate from =
        FACTS.stream()
            .filter(fact -> fact.kind().equals(kind) && !fact.from().isAfter(day))
            .map(Fact::from)
            .max(LocalDate::compareTo)
            .orElse(LocalDate.MIN);
    return FACTS.stream()
        .filter(fact -> fact.kind().equals(kind) && fact.from().equals(from))
        .toList();
  }

  private static Fact first(String kind) {
    return FACTS.stream().filter(fact -> fact.kind().equals(kind)).findFirst().orElseThrow();
  }

  private static List<Fact> read() {
    var file = Objects.requireNonNull(SpecialDrawingRights.class.getResourceAsStream("sdr.csv"));
    try (var rows =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return rows.stream().map(SpecialDrawingRights::fact).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fact fact(NamedCsvRecord row) {
    return new Fact(
        row.getField("kind"),
        LocalDate.parse(row.getField("valid_from")),
        Currency.getInstance(row.getField("currency")),
        new BigDecimal(row.getField("amount")),
        row.getField("source"));
  }
}

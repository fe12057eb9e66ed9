package dev.homeward.address;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** States and provinces where postcodes tell them; shops often leave them out. */
final class PostcodeAreas {

  private static final List<Span> SPANS = read();

  private PostcodeAreas() {}

  /** Postcodes that begin with one of some letters and digits, both ends included. */
  private record Span(String country, String from, String to, String area) {

    boolean holds(PostalAddress address, String code) {
      if (!country.equals(address.country().value()) || code.length() < from.length()) {
        return false;
      }
      String start = code.substring(0, from.length());
      return start.compareTo(from) >= 0 && start.compareTo(to) <= 0;
    }
  }

  static @Nullable String of(PostalAddress address) {
    String code = AddressFormat.text(address.postcode()).toUpperCase(Locale.ROOT).replace(" ", "");
    return SPANS.stream()
        .filter(span -> span.holds(address, code))
        .map(Span::area)
        .findFirst()
        .orElse(null);
  }

  private static List<Span> read() {
    var file = Objects.requireNonNull(PostcodeAreas.class.getResourceAsStream("areas.csv"));
    try (var rows =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return rows.stream().map(PostcodeAreas::span).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Span span(NamedCsvRecord row) {
    return new Span(
        row.getField("country"), row.getField("from"), row.getField("to"), row.getField("area"));
  }
}

package dev.homeward.acceptance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real transactions and the figures known to be true of them, where the data folder is there. */
final class Truth {

  private static final Path DATA = Path.of("..", "..", "shared", "data");

  private Truth() {}

  static boolean available() {
    return Files.isDirectory(DATA.resolve("online-retail"))
        && Files.isDirectory(DATA.resolve("online-retail-truth"));
  }

  static List<Path> dayFiles() {
    try (Stream<Path> files = Files.list(DATA.resolve("online-retail"))) {
      return files.filter(file -> file.toString().endsWith(".csv.gz")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path exchangeRates() {
    return DATA.resolve("reference").resolve("ecb-eurofxref-hist-2010-11-30_2011-04-29.csv");
  }

  static List<NamedCsvRecord> table(String name) {
    Path file = DATA.resolve("online-retail-truth").resolve(name + ".csv");
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode summary() {
    return JsonMapper.shared()
        .readTree(DATA.resolve("online-retail-truth").resolve("summary.json").toFile());
  }

  /** One of the four ways to count, and what the truth calls it. */
  enum Counted {
    ORDERS("orders"),
    LINES("lines"),
    UNITS("units"),
    VALUE("value_gbp");

    private final String column;

    Counted(String column) {
      this.column = column;
    }

    String metric() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    BigDecimal sold(NamedCsvRecord row) {
      return new BigDecimal(row.getField("purchase_" + column));
    }

    BigDecimal returned(NamedCsvRecord row) {
      return new BigDecimal(row.getField("return_" + column));
    }

    String rate(NamedCsvRecord row) {
      return row.getField("return_rate_" + metric());
    }

    BigDecimal sold(JsonNode figures) {
      return new BigDecimal(figures.get("purchase_" + column).asString());
    }

    BigDecimal returned(JsonNode figures) {
      return new BigDecimal(figures.get("return_" + column).asString());
    }
  }
}

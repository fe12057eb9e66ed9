package dev.homeward.web.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Reads the tables that the demo world is made of. */
final class DemoTable {

  private DemoTable() {}

  /** Returns the rows of the CSV file beside this class. */
  static <T> List<T> read(String name, Function<NamedCsvRecord, T> row) {
    var file = Objects.requireNonNull(DemoTable.class.getResourceAsStream(name + ".csv"), name);
    try (var rows =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return rows.stream().map(row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> list(NamedCsvRecord row, String field) {
    return List.of(row.getField(field).split("\\|", -1));
  }

  static double number(NamedCsvRecord row, String field) {
    return Double.parseDouble(row.getField(field));
  }
}

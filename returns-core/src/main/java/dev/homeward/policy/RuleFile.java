package dev.homeward.policy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads the data files that lie beside this class. */
final class RuleFile {

  private RuleFile() {}

  static <T> List<T> read(String name, Function<NamedCsvRecord, T> reading) {
    var file = Objects.requireNonNull(RuleFile.class.getResourceAsStream(name), name);
    try (var rows =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return rows.stream().map(reading).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the words of a field that holds several. */
  static Set<String> words(NamedCsvRecord row, String field) {
    String text = row.getField(field);
    return text.isEmpty() ? Set.of() : new TreeSet<>(List.of(text.split(" ")));
  }

  static boolean truth(NamedCsvRecord row, String field) {
    return Boolean.parseBoolean(row.getField(field));
  }
}

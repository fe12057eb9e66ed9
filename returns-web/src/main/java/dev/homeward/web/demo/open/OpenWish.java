package dev.homeward.web.demo.open;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a shopper of the demo world sends something back; the rows of open-wishes.csv.
 *
 * @param words by language
 * @param question to the seller; empty for none
 */
record OpenWish(
    String kind, String reason, String resolution, Map<String, String> words, String question) {

  static final List<OpenWish> ALL = read();

  /** The shopper's words in a language that they speak; null where they say nothing. */
  @Nullable String in(String language) {
    String text = words.getOrDefault(language, words.getOrDefault("en", ""));
    return text.isEmpty() ? null : text;
  }

  private static List<OpenWish> read() {
    var file = Objects.requireNonNull(OpenWish.class.getResourceAsStream("open-wishes.csv"));
    try (var rows =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return rows.stream().map(OpenWish::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OpenWish of(NamedCsvRecord row) {
    return new OpenWish(
        row.getField("kind"),
        row.getField("reason"),
        row.getField("resolution"),
        Map.of(
            "en", row.getField("en"),
            "de", row.getField("de"),
            "fr", row.getField("fr"),
            "zh", row.getField("zh"),
            "ja", row.getField("ja")),
        row.getField("question"));
  }
}

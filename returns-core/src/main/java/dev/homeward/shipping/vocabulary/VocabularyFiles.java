package dev.homeward.shipping.vocabulary;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.homeward.shipping.CanonicalEvent;
import dev.homeward.shipping.TrackingKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The tables {@code vocabulary/*.csv} that Homeward comes with: one per carrier or source. */
@Component
class VocabularyFiles {

  private static final String ALIASES = "aliases.csv";

  private final Map<String, Map<String, CanonicalEvent>> tables = new HashMap<>();
  private final Map<String, String> aliases = new HashMap<>();

  VocabularyFiles() {
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources("classpath:vocabulary/*.csv")) {
        read(Objects.requireNonNull(file.getFilename()), file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(String name, Resource file) throws IOException {
    try (InputStream in = file.getInputStream();
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : rows) {
        if (name.equals(ALIASES)) {
          aliases.put(row.getField("carrier"), row.getField("vocabulary"));
        } else {
          add(name.substring(0, name.length() - ".csv".length()), row);
        }
      }
    }
  }

  private void add(String vocabulary, NamedCsvRecord row) {
    String code = row.getField("code").toLowerCase(Locale.ROOT);
    CanonicalEvent event =
        CanonicalEvent.find(row.getField("event"))
            .orElseThrow(() -> new IllegalStateException(vocabulary + " " + row.getFields()));
    tables
        .computeIfAbsent(TrackingKey.carrier(vocabulary), _ -> new HashMap<>())
        .put(code + "@" + row.getField("where"), event);
  }

  /**
   * @param where {@code origin}, or empty for anywhere
   */
  Optional<CanonicalEvent> find(String vocabulary, String code, String where) {
    Map<String, CanonicalEvent> table =
        tables.getOrDefault(aliases.getOrDefault(vocabulary, vocabulary), Map.of());
    CanonicalEvent there = where.isEmpty() ? null : table.get(code + "@" + where);
    return Optional.ofNullable(there == null ? table.get(code + "@") : there);
  }
}

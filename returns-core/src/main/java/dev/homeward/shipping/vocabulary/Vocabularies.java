package dev.homeward.shipping.vocabulary;

import dev.homeward.shared.CountryCode;
import dev.homeward.shipping.CanonicalEvent;
import dev.homeward.shipping.Scan;
import dev.homeward.shipping.TrackingKey;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Translates codes of carriers. What an operator decided goes before the tables; of several codes,
 * and of parts of one code, the most specific counts.
 */
@Service
public class Vocabularies {

  private final JdbcClient jdbc;
  private final VocabularyFiles files;

  /** What operators decided, read anew when they decide, and now and then for other nodes. */
  private volatile @Nullable Map<String, CanonicalEvent> decided;

  Vocabularies(JdbcClient jdbc, VocabularyFiles files) {
    this.jdbc = jdbc;
    this.files = files;
  }

  /** Where something happened, seen from the parcel's journey. */
  public record Where(
      @Nullable CountryCode at, @Nullable CountryCode from, @Nullable CountryCode to) {

    /** Some codes mean one thing where a parcel leaves, and another where it arrives. */
    private String name() {
      if (at == null || from == null || from.equals(to)) {
        return "";
      }
      return at.equals(from) ? "origin" : "";
    }
  }

  /** Returns what the codes mean; unknown ones are no error, for carriers add to theirs. */
  public CanonicalEvent meaning(List<Scan.Code> codes, Where where) {
    for (Scan.Code code : codes) {
      Optional<CanonicalEvent> meaning = meaning(code, where.name());
      if (meaning.isPresent()) {
        return meaning.get();
      }
    }
    return CanonicalEvent.UNKNOWN;
  }

  private Optional<CanonicalEvent> meaning(Scan.Code code, String where) {
    String text = code.code().toLowerCase(Locale.ROOT);
    CanonicalEvent own = decided().get(code.vocabulary() + ":" + text);
    if (own != null) {
      return Optional.of(own);
    }
    if (code.vocabulary().equals("homeward")) {
      return CanonicalEvent.find(text);
    }
    for (String part = text; !part.isEmpty(); part = shortened(part)) {
      Optional<CanonicalEvent> found = files.find(code.vocabulary(), part, where);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** {@code in_transit/arrived_at_facility} falls back to {@code in_transit}. */
  private static String shortened(String code) {
    int cut = Math.max(code.lastIndexOf('/'), code.lastIndexOf('_'));
    return cut < 0 ? "" : code.substring(0, cut);
  }

  private Map<String, CanonicalEvent> decided() {
    Map<String, CanonicalEvent> known = decided;
    return known == null ? read() : known;
  }

  /** Reads again what operators decided. */
  public void refresh() {
    read();
  }

  private Map<String, CanonicalEvent> read() {
    Map<String, CanonicalEvent> read = new HashMap<>();
    jdbc.sql("select vocabulary, code, event from code_meaning")
        .query(row -> {
          String key = text(row.getString("vocabulary"), row.getString("code"));
          CanonicalEvent.find(row.getString("event")).ifPresent(event -> read.put(key, event));
        });
    decided = read;
    return read;
  }

  static String text(String vocabulary, String code) {
    return TrackingKey.carrier(vocabulary) + ":" + code.strip().toLowerCase(Locale.ROOT);
  }
}

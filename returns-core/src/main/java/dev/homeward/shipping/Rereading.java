package dev.homeward.shipping;

import dev.homeward.shared.AcrossSellers;
import dev.homeward.shipping.vocabulary.Vocabularies;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads scans again whose code an operator explained. It goes slice by slice, each in its own
 * transaction with how far it came, so that it goes on where it was stopped; and once more can do
 * no harm, for parcels tell only what has changed.
 */
@Service
public class Rereading {

  private static final UUID START = new UUID(0, 0);
  private static final int SCANS = 500;
  private static final int LOOKED_THROUGH = 20_000;

  /** Other nodes still read by what was decided before for a minute. */
  private static final Duration STRAGGLERS = Duration.ofMinutes(2);

  private static final String NEXT =
      "select * from code_reading where not (vocabulary || ':' || code) = any (?)"
          + " order by asked_at limit 1 for update skip locked";

  private static final String UNKNOWN =
      """
      select id, parcel_id, codes from scan
      where event = 'UNKNOWN' and refusal is null and id > :after and :key = any (lower(codes::text)::text[])
      order by id limit :size
      """;

  private static final String ALL =
      """
      select id, parcel_id, codes from scan
      where refusal is null and id > :after and id <= :last and :key = any (lower(codes::text)::text[])
      """;

  private final JdbcClient jdbc;
  private final ScanRows scans;
  private final Progression progression;
  private final Vocabularies vocabularies;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Rereading(
      JdbcClient jdbc,
      ScanRows scans,
      Progression progression,
      Vocabularies vocabularies,
      TransactionTemplate transaction,
      Clock clock) {
    this.jdbc = jdbc;
    this.scans = scans;
    this.progression = progression;
    this.vocabularies = vocabularies;
    this.transaction = transaction;
    this.clock = clock;
  }

  private record Reading(
      String vocabulary, String code, boolean whole, UUID after, Instant askedAt) {

    String key() {
      return vocabulary + ":" + code;
    }
  }

  private record Found(UUID id, @Nullable ParcelId parcel, List<Scan.Code> codes) {}

  /** What a slice came to, and behind which scan the next one starts. */
  private record Slice(int scans, UUID after, boolean last) {}

  /** Reads again all that is to be by now, and returns how many scans that were. */
  public int run() {
    vocabularies.refresh();
    Set<String> done = new HashSet<>();
    int read = 0;
    while (true) {
      Optional<Slice> slice = Objects.requireNonNull(transaction.execute(_ -> slice(done)));
      if (slice.isEmpty()) {
        return read;
      }
      read += slice.get().scans();
    }
  }

  @AcrossSellers
  private Optional<Slice> slice(Set<String> done) {
    Optional<Reading> next =
        jdbc.sql(NEXT)
            .param(done.toArray(String[]::new))
            .query((row, _) -> reading(row))
            .optional();
    return next.map(reading -> {
      Slice slice = reading.whole() ? throughAll(reading) : throughUnknown(reading);
      goOn(reading, slice);
      if (slice.last() && reading.whole()) {
        done.add(reading.key());
      }
      return slice;
    });
  }

  private Slice throughUnknown(Reading reading) {
    List<Found> found =
        jdbc.sql(UNKNOWN)
            .param("after", reading.after())
            .param("key", reading.key())
            .param("size", SCANS)
            .query((row, _) -> found(row))
            .list();
    explain(found);
    boolean last = found.size() < SCANS;
    return new Slice(found.size(), last ? START : found.getLast().id(), last);
  }

  private Slice throughAll(Reading reading) {
    List<UUID> ids =
        jdbc.sql("select id from scan where id > ? order by id limit ?")
            .param(reading.after())
            .param(LOOKED_THROUGH)
            .query(UUID.class)
            .list();
    if (ids.isEmpty()) {
      return new Slice(0, reading.after(), true);
    }
    List<Found> found =
        jdbc.sql(ALL)
            .param("after", reading.after())
            .param("last", ids.getLast())
            .param("key", reading.key())
            .query((row, _) -> found(row))
            .list();
    for (int from = 0; from < found.size(); from += SCANS) {
      explain(found.subList(from, Math.min(from + SCANS, found.size())));
    }
    return new Slice(found.size(), ids.getLast(), ids.size() < LOOKED_THROUGH);
  }

  /** Scans of parcels are explained with where the parcel goes; the others wait for theirs. */
  private void explain(List<Found> found) {
    Vocabularies.Where anywhere = new Vocabularies.Where(null, null, null);
    Map<UUID, CanonicalEvent> meanings = new HashMap<>();
    found.stream()
        .filter(scan -> scan.parcel() == null)
        .forEach(scan -> meanings.put(scan.id(), vocabularies.meaning(scan.codes(), anywhere)));
    scans.explain(meanings);
    progression.advance(
        found.stream()
            .map(Found::parcel)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .collect(Collectors.toSet()));
  }

  /**
   * Behind those that nobody understood come all others, which may have been explained by another
   * of their codes; and what came in meanwhile, which may be by the old meaning.
   */
  private void goOn(Reading reading, Slice slice) {
    boolean over = reading.askedAt().plus(STRAGGLERS).isBefore(clock.instant());
    if (slice.last() && reading.whole() && over) {
      jdbc.sql("delete from code_reading where vocabulary = ? and code = ?")
          .param(reading.vocabulary())
          .param(reading.code())
          .update();
      return;
    }
    jdbc.sql("update code_reading set whole = ?, after = ? where vocabulary = ? and code = ?")
        .param(reading.whole() || slice.last())
        .param(slice.after())
        .param(reading.vocabulary())
        .param(reading.code())
        .update();
  }

  private static Reading reading(ResultSet row) throws SQLException {
    return new Reading(
        row.getString("vocabulary"),
        row.getString("code"),
        row.getBoolean("whole"),
        row.getObject("after", UUID.class),
        row.getTimestamp("asked_at").toInstant());
  }

  private static Found found(ResultSet row) throws SQLException {
    UUID parcel = row.getObject("parcel_id", UUID.class);
    String[] codes = (String[]) row.getArray("codes").getArray();
    return new Found(
        row.getObject("id", UUID.class),
        parcel == null ? null : new ParcelId(parcel),
        Arrays.stream(codes).map(Scan.Code::parse).toList());
  }
}

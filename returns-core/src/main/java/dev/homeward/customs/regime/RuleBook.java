package dev.homeward.customs.regime;

import dev.homeward.policy.law.LawProblem;
import dev.homeward.shared.TimeOrderedId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rules of customs in force. They come with the product as files, are taken into a table
 * version by version, and decisions are made by what the table has.
 */
@Service
public class RuleBook implements SmartInitializingSingleton {

  static final List<String> FILES =
      List.of(
          "eu", "gb", "ch", "no", "us", "ca", "mx", "br", "au", "nz", "jp", "kr", "cn", "tw", "sg",
          "in", "tr");

  private static final Logger LOG = LoggerFactory.getLogger(RuleBook.class);
  private static final long LOCK = 0x637573746f6dL;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final AtomicReference<List<Version>> known = new AtomicReference<>(List.of());

  RuleBook(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** A rule as the table has it; the higher number counts where two hold on one day. */
  public record Version(int number, CustomsRule rule) {}

  @Override
  public void afterSingletonsInstantiated() {
    transaction.executeWithoutResult(_ -> takeIn(shipped()));
    known.set(stored());
  }

  /** Returns every version, by rule and date. */
  public List<Version> versions() {
    return known.get();
  }

  /** Returns the remedies of a place that hold on a day, by id. */
  public List<Remedy> remedies(String place, boolean home, LocalDate day) {
    return known.get().stream()
        .map(Version::rule)
        .filter(rule -> rule.head().places().contains(place) && inForce(rule, day))
        .filter(Remedy.class::isInstance)
        .map(Remedy.class::cast)
        .filter(remedy -> remedy.home() == home)
        .toList();
  }

  /** Returns all remedies that hold on a day. */
  public List<Remedy> remedies(LocalDate day) {
    return known.get().stream()
        .map(Version::rule)
        .filter(rule -> inForce(rule, day))
        .filter(Remedy.class::isInstance)
        .map(Remedy.class::cast)
        .toList();
  }

  /** Finds a remedy by its id, as it holds on a day. */
  public Optional<Remedy> remedy(String id, LocalDate day) {
    return known.get().stream()
        .map(Version::rule)
        .filter(rule -> rule.head().id().equals(id) && inForce(rule, day))
        .filter(Remedy.class::isInstance)
        .map(Remedy.class::cast)
        .findFirst();
  }

  /**
   * Finds what a place takes of consignments from a country: a rule for that country comes first.
   */
  public Optional<ImportRule> imports(String place, String dispatchedFrom, LocalDate day) {
    return known.get().stream()
        .map(Version::rule)
        .filter(rule -> rule.head().places().contains(place) && inForce(rule, day))
        .filter(ImportRule.class::isInstance)
        .map(ImportRule.class::cast)
        .filter(rule -> rule.from(dispatchedFrom))
        .min(Comparator.comparing(rule -> rule.dispatchedFrom().isEmpty()));
  }

  private boolean inForce(CustomsRule rule, LocalDate day) {
    return rule.head().holds(day)
        && known.get().stream()
            .filter(other -> other.rule().head().id().equals(rule.head().id()))
            .filter(other -> other.rule().head().holds(day))
            .max(Comparator.comparingInt(Version::number))
            .filter(last -> last.rule().equals(rule))
            .isPresent();
  }

  /** Returns the rules of the files. */
  static List<CustomsRule> shipped() {
    List<CustomsRule> rules = new ArrayList<>();
    List<LawProblem> problems = new ArrayList<>();
    for (String file : FILES) {
      RuleFile read = RuleFile.read(file + ".yaml", text(file + ".yaml"));
      rules.addAll(read.rules());
      problems.addAll(read.problems());
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.toString());
    }
    return rules;
  }

  private void takeIn(List<CustomsRule> shipped) {
    jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query().singleRow();
    for (CustomsRule rule : shipped) {
      RuleHead head = rule.head();
      jdbc.sql(
              """
              insert into customs_rule_version (id, rule, number, places, kind, valid_from, valid_to,
                  confidence, document, recorded_at)
              select :id, :rule,
                  (select coalesce(max(number), 0) + 1 from customs_rule_version where rule = :rule),
                  string_to_array(:places, ' '), :kind, :from, :to, :confidence, :document, :at
              where not exists (select 1 from customs_rule_version where rule = :rule and document = :document)
              """)
          .param("id", TimeOrderedId.next())
          .param("rule", head.id())
          .param("places", String.join(" ", head.places()))
          .param("kind", rule instanceof Remedy ? "REMEDY" : "IMPORT")
          .param("from", head.validFrom())
          .param("to", head.validTo())
          .param("confidence", head.confidence().name())
          .param("document", head.document())
          .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
          .update();
    }
  }

  private List<Version> stored() {
    List<Version> versions = new ArrayList<>();
    jdbc.sql("select rule, number, document from customs_rule_version order by rule, valid_from")
        .query(row -> {
          RuleFile read = RuleFile.ofOneRule(row.getString(1), row.getString(3));
          if (read.problems().isEmpty()) {
            versions.add(new Version(row.getInt(2), read.rules().getFirst()));
          } else {
            LOG.error("a rule of customs that cannot be read is left out: {}", read.problems());
          }
        });
    return List.copyOf(versions);
  }

  private static String text(String name) {
    try (InputStream file =
        Objects.requireNonNull(RuleBook.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

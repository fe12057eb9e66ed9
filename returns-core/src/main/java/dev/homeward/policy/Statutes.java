package dev.homeward.policy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.homeward.shared.CountryCode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The statutory rules: a country's own before those of the group that it belongs to. */
final class Statutes {

  private final Map<String, String> groups = new HashMap<>();
  private final List<StatutoryRule> rules;

  Statutes() {
    read("jurisdictions.csv").forEach(r -> groups.put(r.getField("country"), r.getField("law")));
    this.rules = read("statutory-rules.csv").stream().map(Statutes::rule).toList();
  }

  /** Says whether the rules of a country are known at all. */
  boolean covers(@Nullable CountryCode country) {
    return country != null && groups.containsKey(country.value());
  }

  /** Finds the rule for a ground that is in force on a day. */
  Optional<StatutoryRule> find(@Nullable CountryCode country, Ground ground, LocalDate day) {
    if (country == null) {
      return Optional.empty();
    }
    return find(country.value(), ground, day)
        .or(() -> find(groups.getOrDefault(country.value(), ""), ground, day));
  }

  private Optional<StatutoryRule> find(String law, Ground ground, LocalDate day) {
    return rules.stream()
        .filter(rule -> rule.law().equals(law) && rule.ground() == ground && rule.inForce(day))
        .findFirst();
  }

  private static StatutoryRule rule(NamedCsvRecord row) {
    String to = row.getField("valid_to");
    return new StatutoryRule(
        row.getField("law"),
        Ground.valueOf(row.getField("ground")),
        row.getField("rule"),
        Integer.parseInt(row.getField("length")),
        ChronoUnit.valueOf(row.getField("unit")),
        Boolean.parseBoolean(row.getField("first_day_counts")),
        Boolean.parseBoolean(row.getField("roll_over_weekend")),
        Boolean.parseBoolean(row.getField("from_last_item")),
        Boolean.parseBoolean(row.getField("yields_to_policy")),
        Payer.valueOf(row.getField("return_paid_by")),
        Integer.parseInt(row.getField("refund_days")),
        RefundClock.valueOf(row.getField("refund_clock")),
        RefundOutbound.valueOf(row.getField("refund_outbound")),
        Integer.parseInt(row.getField("send_back_days")),
        flags(row.getField("excepted_flags")),
        row.getField("clause"),
        row.getField("confidence"),
        LocalDate.parse(row.getField("valid_from")),
        to.isEmpty() ? null : LocalDate.parse(to));
  }

  private static Set<String> flags(String text) {
    return Arrays.stream(text.split("\\|"))
        .filter(flag -> !flag.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<NamedCsvRecord> read(String name) {
    var file = Objects.requireNonNull(Statutes.class.getResourceAsStream(name), name);
    try (var rows =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return rows.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

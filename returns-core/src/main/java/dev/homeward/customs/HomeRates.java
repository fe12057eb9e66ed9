package dev.homeward.customs;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.customs.regime.RuleBook;
import dev.homeward.customs.tariff.CsvFacts;
import dev.homeward.shared.NotFound;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows what goods are charged where they come home: duty by what operators keep, VAT by country.
 */
@Service
@Transactional
public class HomeRates {

  private static final Map<String, BigDecimal> VAT =
      CsvFacts.beside(RuleBook.class, "vat-rates.csv").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.getField("country"), row -> new BigDecimal(row.getField("percent"))));

  private final JdbcClient jdbc;
  private final AuditTrail audit;

  HomeRates(JdbcClient jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /**
   * Returns the duty on a commodity: by the longest prefix of its code that has a rate. A later
   * rate of a prefix takes the place of the one before, also when it has ended since.
   */
  @Transactional(readOnly = true)
  public Optional<BigDecimal> duty(String territory, String hsCode, LocalDate day) {
    return jdbc.sql(
            """
            select percent from (
              select distinct on (hs_prefix) hs_prefix, percent, valid_to from duty_rate
              where territory = :territory and starts_with(:code, hs_prefix) and valid_from <= :day
              order by hs_prefix, valid_from desc) r
            where valid_to is null or valid_to >= :day order by length(hs_prefix) desc limit 1
            """)
        .param("territory", territory)
        .param("code", hsCode)
        .param("day", day)
        .query(BigDecimal.class)
        .optional();
  }

  /** Returns VAT or the like of a country, in percent; empty if it is not on file. */
  public static Optional<BigDecimal> vat(String country) {
    return Optional.ofNullable(VAT.get(country));
  }

  /** Where a page ended. */
  public record After(String territory, String hsPrefix, LocalDate validFrom) {

    /** Before everything. */
    public static final After NOTHING = new After("", "", LocalDate.EPOCH);
  }

  /**
   * Returns a page of rates, by territory, code and day.
   *
   * @param territory empty for all
   */
  @Transactional(readOnly = true)
  public List<DutyRate> page(String territory, After after, int size) {
    return jdbc.sql(
            """
            select * from duty_rate
            where (:territory = '' or territory = :territory)
              and (territory, hs_prefix, valid_from) > (:after, :prefix, :from)
            order by territory, hs_prefix, valid_from limit :size
            """)
        .param("territory", territory.strip().toUpperCase(Locale.ROOT))
        .param("after", after.territory())
        .param("prefix", after.hsPrefix())
        .param("from", after.validFrom())
        .param("size", size)
        .query((row, _) -> rate(row))
        .list();
  }

  /** Takes a rate down; one of the same code and day is replaced. */
  public void put(DutyRate rate, Actor actor) {
    Optional<DutyRate> before = find(rate.territory(), rate.hsPrefix(), rate.validFrom());
    if (before.equals(Optional.of(rate))) {
      return;
    }
    jdbc.sql(
            """
            insert into duty_rate (territory, hs_prefix, percent, valid_from, valid_to, source)
            values (:territory, :prefix, :percent, :from, :to, :source)
            on conflict (territory, hs_prefix, valid_from) do update
            set percent = excluded.percent, valid_to = excluded.valid_to, source = excluded.source
            """)
        .param("territory", rate.territory())
        .param("prefix", rate.hsPrefix())
        .param("percent", rate.percent())
        .param("from", rate.validFrom())
        .param("to", rate.validTo())
        .param("source", rate.source())
        .update();
    String name = rate.territory() + " " + rate.hsPrefix();
    audit.record(
        actor,
        "duty-rate.changed",
        Subject.of("duty-rate", name, name, null),
        before.map(HomeRates::state).orElse(Map.of()),
        state(rate));
  }

  /**
   * Ends a rate with a day; the rate of a shorter code counts from then on, if there is one.
   *
   * @throws NotFound if there is no such rate
   */
  public void end(
      String territory, String hsPrefix, LocalDate validFrom, LocalDate last, Actor actor) {
    DutyRate rate =
        find(territory, hsPrefix, validFrom)
            .orElseThrow(() -> new NotFound("duty-rate", territory + " " + hsPrefix));
    put(
        new DutyRate(
            rate.territory(), rate.hsPrefix(), rate.percent(), validFrom, last, rate.source()),
        actor);
  }

  private Optional<DutyRate> find(String territory, String hsPrefix, LocalDate validFrom) {
    return jdbc.sql(
            "select * from duty_rate where territory = ? and hs_prefix = ? and valid_from = ?")
        .param(territory)
        .param(hsPrefix)
        .param(validFrom)
        .query((row, _) -> rate(row))
        .optional();
  }

  private static DutyRate rate(ResultSet row) throws SQLException {
    BigDecimal percent = row.getBigDecimal("percent").stripTrailingZeros();
    return new DutyRate(
        row.getString("territory"),
        row.getString("hs_prefix"),
        percent.scale() < 0 ? percent.setScale(0) : percent,
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getString("source"));
  }

  private static Map<String, String> state(DutyRate rate) {
    return Map.of(
        "percent",
        rate.percent().toPlainString(),
        "validFrom",
        rate.validFrom().toString(),
        "validTo",
        String.valueOf(rate.validTo() == null ? "" : rate.validTo()),
        "source",
        rate.source());
  }
}

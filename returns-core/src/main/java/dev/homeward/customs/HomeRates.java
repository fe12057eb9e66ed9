package dev.homeward.customs;

import dev.homeward.customs.regime.RuleBook;
import dev.homeward.customs.tariff.CsvFacts;
import dev.homeward.shared.BusinessRuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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

  HomeRates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A rate that operators keep. */
  public record DutyRate(
      String territory, String hsPrefix, BigDecimal percent, LocalDate validFrom, String source) {}

  /** Returns the duty on a commodity: by the longest prefix of its code that has a rate. */
  @Transactional(readOnly = true)
  public Optional<BigDecimal> duty(String territory, String hsCode, LocalDate day) {
    return jdbc.sql(
            """
            select percent from duty_rate
            where territory = :territory and starts_with(:code, hs_prefix) and valid_from <= :day
            order by length(hs_prefix) desc, valid_from desc limit 1
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

  /** Returns all rates, by territory and code. */
  @Transactional(readOnly = true)
  public List<DutyRate> all() {
    return jdbc.sql(
            """
            select territory, hs_prefix, percent, valid_from, source from duty_rate
            order by territory, hs_prefix, valid_from
            """)
        .query((row, _) ->
            new DutyRate(
                row.getString(1),
                row.getString(2),
                row.getBigDecimal(3).stripTrailingZeros(),
                row.getObject(4, LocalDate.class),
                row.getString(5)))
        .list();
  }

  /** Takes a rate down; one of the same code and day is replaced. */
  public void put(DutyRate rate) {
    boolean possible =
        rate.hsPrefix().matches("[0-9]{2,10}")
            && rate.territory().matches("[A-Z]{2}(-[A-Z0-9]{2,3})?")
            && rate.percent().signum() >= 0
            && !rate.source().isBlank();
    if (!possible) {
      throw new BusinessRuleViolation("customs.duty-rate");
    }
    jdbc.sql(
            """
            insert into duty_rate (territory, hs_prefix, percent, valid_from, source)
            values (:territory, :prefix, :percent, :from, :source)
            on conflict (territory, hs_prefix, valid_from) do update
            set percent = excluded.percent, source = excluded.source
            """)
        .param("territory", rate.territory())
        .param("prefix", rate.hsPrefix())
        .param("percent", rate.percent())
        .param("from", rate.validFrom())
        .param("source", rate.source().strip())
        .update();
  }
}

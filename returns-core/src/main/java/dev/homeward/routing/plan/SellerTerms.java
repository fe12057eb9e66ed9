package dev.homeward.routing.plan;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what sellers' returned goods bring. */
@Service
@Transactional
public class SellerTerms {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final SellerGrades grades;
  private final AuditTrail audit;
  private final Clock clock;

  SellerTerms(
      JdbcClient jdbc, JsonMapper json, SellerGrades grades, AuditTrail audit, Clock clock) {
    this.grades = grades;
    this.jdbc = jdbc;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Terms with the version that a change of them names.
   *
   * @param version 0 where the seller has said nothing yet
   */
  public record Versioned(long version, RouteTerms terms) {}

  /**
   * Returns a seller's terms as they hold today; the usual ones where the seller has said nothing.
   */
  @Transactional(readOnly = true)
  public Versioned of(SellerId seller) {
    Versioned found = find(seller).orElse(new Versioned(0, RouteTerms.USUAL));
    return grades
        .on(seller, grades.today())
        .map(sheet -> new Versioned(found.version(), found.terms().with(sheet.grades())))
        .orElse(found);
  }

  /**
   * Changes a seller's terms.
   *
   * @throws OptimisticLockingFailureException if somebody changed them since that version
   */
  public void change(SellerId seller, long version, RouteTerms terms, Actor actor) {
    Versioned before = of(seller);
    if (before.terms().equals(terms)) {
      return;
    }
    int rows =
        jdbc.sql(
                """
                insert into route_terms (seller_id, version, terms, changed_at)
                values (:seller, 1, :terms::jsonb, :at)
                on conflict (seller_id) do update set version = route_terms.version + 1,
                  terms = excluded.terms, changed_at = excluded.changed_at
                where route_terms.version = :version
                """)
            .param("seller", seller.value())
            .param("version", version)
            .param("terms", json.writeValueAsString(terms))
            .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
            .update();
    if (rows == 0) {
      throw new OptimisticLockingFailureException("route terms of " + seller);
    }
    audit.record(
        actor,
        "route-terms.changed",
        Subject.of("route-terms", seller, "", seller),
        state(before.terms()),
        state(terms));
  }

  private Optional<Versioned> find(SellerId seller) {
    return jdbc.sql("select version, terms from route_terms where seller_id = ?")
        .param(seller.value())
        .query((row, _) ->
            new Versioned(row.getLong(1), json.readValue(row.getString(2), RouteTerms.class)))
        .optional();
  }

  private static Map<String, Object> state(RouteTerms terms) {
    CountryCode supplier = terms.supplier();
    return Map.of(
        "grades", terms.grades().toString(),
        "homeDuty", terms.homeDutyPercent().toPlainString(),
        "homeTax", terms.homeTaxPercent().toPlainString(),
        "supplier", supplier == null ? "" : supplier.value(),
        "supplierCredit", terms.supplierCreditPercent().toPlainString(),
        "size", terms.size().name(),
        "taxNumbers", terms.taxNumbers().toString(),
        "latePerDay", terms.latePercentPerDay().toPlainString());
  }
}

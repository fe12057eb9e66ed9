package dev.homeward.policy;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.order.TermsOfSale;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.SellerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Publishes sellers' policies and keeps every version: what was sold under one stays under it. */
@Service
@Transactional
public class SellerPolicies implements TermsOfSale {

  private static final int REMEMBERED = 10_000;
  private static final Duration BELIEVED = Duration.ofMinutes(1);
  private static final Duration A_MOMENT = Duration.ofSeconds(30);

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final AuditTrail audit;
  private final Clock clock;

  /** Versions never change, so that what was read once need not be read again. */
  private final Map<UUID, PolicyVersion> remembered = new ConcurrentHashMap<>();

  private final Map<SellerId, Instant> withoutUntil = new ConcurrentHashMap<>();

  SellerPolicies(JdbcClient jdbc, JsonMapper json, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Publishes the next version; it holds for what is sold from then on. What was to hold at once a
   * moment ago holds from now.
   *
   * @throws BusinessRuleViolation {@code policy.in-the-past} if it was to hold for what is sold
   *     already
   */
  public PolicyVersion publish(SellerId seller, PolicyDraft policy, Actor actor) {
    Instant now = clock.instant();
    if (policy.effectiveFrom().isBefore(now.minus(A_MOMENT))) {
      throw new BusinessRuleViolation("policy.in-the-past");
    }
    return record(seller, policy.effectiveFrom().isBefore(now) ? policy.from(now) : policy, actor);
  }

  /** Puts a version on record that holds from any moment: for taking over what was promised. */
  public PolicyVersion record(SellerId seller, PolicyDraft policy, Actor actor) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 2))")
        .param("policy of " + seller)
        .query()
        .singleRow();
    PolicyVersionId id = PolicyVersionId.next();
    Instant now = clock.instant();
    int number =
        jdbc.sql(
                """
                insert into policy_version
                  (id, seller_id, number, effective_from, document, published_by, published_at)
                select :id, :seller, coalesce(max(number), 0) + 1, :from, :document::jsonb, :by, :now
                from policy_version where seller_id = :seller
                returning number
                """)
            .param("id", id.value())
            .param("seller", seller.value())
            .param("from", Timestamp.from(policy.effectiveFrom()))
            .param("document", json.writeValueAsString(policy))
            .param("by", actor.name())
            .param("now", Timestamp.from(now))
            .query(Integer.class)
            .single();
    audit.record(
        actor,
        "policy.published",
        Subject.of("policy", id, Integer.toString(number), seller),
        Map.of(),
        Map.of("effectiveFrom", policy.effectiveFrom().toString(), "policy", policy));
    withoutUntil.remove(seller);
    return new PolicyVersion(id, seller, number, now, actor.name(), policy);
  }

  /** Returns all versions, the latest first. */
  @Transactional(readOnly = true)
  public List<PolicyVersion> of(SellerId seller) {
    return jdbc.sql("select * from policy_version where seller_id = ? order by number desc")
        .param(seller.value())
        .query((row, _) -> version(row))
        .list();
  }

  @Override
  @Transactional(readOnly = true)
  public NavigableMap<Instant, UUID> versions(SellerId seller) {
    NavigableMap<Instant, UUID> versions = new TreeMap<>();
    of(seller)
        .reversed()
        .forEach(version -> versions.put(version.policy().effectiveFrom(), version.id().value()));
    return versions;
  }

  /**
   * Returns the version that something was sold under, for orders that are older than their
   * seller's record of it; empty if there is none. That a seller has none at all is believed for a
   * minute.
   */
  @Transactional(readOnly = true)
  Optional<PolicyVersion> inForce(SellerId seller, Instant soldAt) {
    Instant now = clock.instant();
    if (now.isBefore(withoutUntil.getOrDefault(seller, Instant.MIN))) {
      return Optional.empty();
    }
    NavigableMap<Instant, UUID> versions = versions(seller);
    if (versions.isEmpty() && withoutUntil.size() < REMEMBERED) {
      withoutUntil.put(seller, now.plus(BELIEVED));
    }
    Map.Entry<Instant, UUID> version = versions.floorEntry(soldAt);
    return version == null ? Optional.empty() : find(seller, version.getValue());
  }

  /** Returns a version of a seller; empty if there is none, or it is another's. */
  @Transactional(readOnly = true)
  Optional<PolicyVersion> find(SellerId seller, UUID id) {
    PolicyVersion known = remembered.get(id);
    if (known == null) {
      known =
          jdbc.sql("select * from policy_version where id = ?")
              .param(id)
              .query((row, _) -> version(row))
              .optional()
              .orElse(null);
      if (known != null && remembered.size() < REMEMBERED) {
        remembered.put(id, known);
      }
    }
    return Optional.ofNullable(known).filter(version -> version.seller().equals(seller));
  }

  private PolicyVersion version(ResultSet row) throws SQLException {
    return new PolicyVersion(
        new PolicyVersionId(row.getObject("id", UUID.class)),
        new SellerId(row.getObject("seller_id", UUID.class)),
        row.getInt("number"),
        row.getTimestamp("published_at").toInstant(),
        row.getString("published_by"),
        json.readValue(row.getString("document"), PolicyDraft.class));
  }
}

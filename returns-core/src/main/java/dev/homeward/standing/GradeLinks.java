package dev.homeward.standing;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets sellers show their grade of record to whoever has a link, and take it back. */
@Service
@Transactional
public class GradeLinks {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 16;
  private static final int TOLD = 4;
  private static final Map<String, String> OPEN = Map.of("state", "OPEN");

  private final JdbcClient jdbc;
  private final GradeRows grades;
  private final AuditTrail audit;
  private final Clock clock;

  GradeLinks(JdbcClient jdbc, GradeRows grades, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.grades = grades;
    this.audit = audit;
    this.clock = clock;
  }

  /** Returns the link of a seller; empty while it has none. */
  @Transactional(readOnly = true)
  public Optional<GradeLink> of(SellerId seller) {
    return jdbc.sql("select * from seller_grade_link where seller_id = ? and revoked_at is null")
        .param(seller.value())
        .query((row, _) ->
            new GradeLink(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant()))
        .optional();
  }

  /** Makes a link; a seller that has one keeps it. */
  public GradeLink make(SellerId seller, Actor actor) {
    grades.lock(seller);
    return of(seller).orElseGet(() -> add(seller, actor));
  }

  private GradeLink add(SellerId seller, Actor actor) {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    String code = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    GradeLink link = new GradeLink(TimeOrderedId.next(), code, actor.name(), now());
    jdbc.sql(
            """
            insert into seller_grade_link (id, seller_id, code, made_by, made_at)
            values (:id, :seller, :code, :by, :at)
            """)
        .param("id", link.id())
        .param("seller", seller.value())
        .param("code", code)
        .param("by", link.madeBy())
        .param("at", Timestamp.from(link.madeAt()))
        .update();
    audit.record(actor, "grade-link.made", subject(seller, link.id(), code), Map.of(), OPEN);
    return link;
  }

  /**
   * Lets the link open nothing any more; again changes nothing.
   *
   * @throws NotFound if there is none, or another seller's
   */
  public void revoke(SellerId seller, UUID id, Actor actor) {
    grades.lock(seller);
    String code =
        jdbc.sql("select code from seller_grade_link where seller_id = ? and id = ?")
            .params(seller.value(), id)
            .query(String.class)
            .optional()
            .orElseThrow(() -> new NotFound("grade-link", id));
    int revoked =
        jdbc.sql(
                """
                update seller_grade_link set revoked_by = :by, revoked_at = :at
                where seller_id = :seller and id = :id and revoked_at is null
                """)
            .param("by", actor.name())
            .param("at", Timestamp.from(now()))
            .param("seller", seller.value())
            .param("id", id)
            .update();
    if (revoked > 0) {
      audit.record(
          actor, "grade-link.revoked", subject(seller, id, code), OPEN, Map.of("state", "REVOKED"));
    }
  }

  /** Returns the grade behind a code; empty for a code that opens nothing, or nothing any more. */
  @Transactional(readOnly = true)
  public Optional<SellerGrade> grade(String code) {
    return jdbc.sql("select seller_id from seller_grade_link where code = ? and revoked_at is null")
        .param(code)
        .query(UUID.class)
        .optional()
        .map(SellerId::new)
        .map(seller -> grades.latest(seller).orElseGet(() -> SellerGrade.unrated(seller)));
  }

  /** To the microsecond, as the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The trail tells links apart by a part of their code: its readers cannot open them. */
  private static Subject subject(SellerId seller, UUID id, String code) {
    return Subject.of("grade-link", id, code.substring(0, TOLD) + "…", seller);
  }
}

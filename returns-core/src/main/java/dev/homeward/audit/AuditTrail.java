package dev.homeward.audit;

import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the append-only trail of changes. */
@Service
public class AuditTrail {

  private static final TypeReference<Map<String, Object>> STATE = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  AuditTrail(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Adds an entry, in the caller's transaction where there is one: no change without its entry.
   *
   * @param action subject and past tense, such as {@code seller.registered}
   * @param before the state that was, as plain values; empty for a new subject; never secrets
   * @param after the state that is; empty for a removed subject
   */
  @Transactional
  public void record(
      Actor actor, String action, Subject subject, Map<String, ?> before, Map<String, ?> after) {
    SellerId seller = subject.seller();
    jdbc.sql(
            """
            insert into audit_entry (id, recorded_at, actor_kind, actor_id, actor_name, seller_id,
                action, subject_kind, subject_id, subject_name, before_state, after_state)
            values (:id, :at, :actorKind, :actorId, :actorName, :seller,
                :action, :kind, :subject, :name, :before::jsonb, :after::jsonb)
            """)
        .param("id", TimeOrderedId.next())
        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .param("actorKind", actor.kind().name())
        .param("actorId", actor.id())
        .param("actorName", actor.name())
        .param("seller", seller == null ? null : seller.value())
        .param("action", action)
        .param("kind", subject.kind())
        .param("subject", subject.id())
        .param("name", subject.name())
        .param("before", before.isEmpty() ? null : json.writeValueAsString(before))
        .param("after", after.isEmpty() ? null : json.writeValueAsString(after))
        .update();
  }

  /**
   * Reads a page of the trail, latest first.
   *
   * @param from {@link AuditPage#next} of the page before; null for the first page
   * @param size entries per page, 1 to 200
   */
  @Transactional(readOnly = true)
  public AuditPage page(AuditFilter filter, @Nullable UUID from, int size) {
    SellerId seller = filter.seller();
    List<AuditEntry> found =
        jdbc.sql(
                """
                select * from audit_entry
                where (:seller::uuid is null or seller_id = :seller)
                  and (:action::text is null or action = :action)
                  and (:text::text is null or strpos(lower(actor_name || ' ' || subject_name), lower(:text)) > 0)
                  and (:from::uuid is null or id <= :from)
                order by id desc
                limit :limit
                """)
            .param("seller", seller == null ? null : seller.value())
            .param("action", filter.action())
            .param("text", filter.text())
            .param("from", from)
            .param("limit", size + 1)
            .query(this::entry)
            .list();
    return found.size() <= size
        ? new AuditPage(found, null)
        : new AuditPage(found.subList(0, size), found.get(size).id());
  }

  /**
   * Returns the actions that occur, for choosing one to filter by.
   *
   * @param seller only those that concern this tenant; null for all
   */
  @Transactional(readOnly = true)
  public List<String> actions(@Nullable SellerId seller) {
    return jdbc.sql(
            """
            select distinct action from audit_entry
            where :seller::uuid is null or seller_id = :seller
            order by action
            """)
        .param("seller", seller == null ? null : seller.value())
        .query(String.class)
        .list();
  }

  private AuditEntry entry(ResultSet row, int number) throws SQLException {
    UUID seller = row.getObject("seller_id", UUID.class);
    return new AuditEntry(
        row.getObject("id", UUID.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        new Actor(
            Actor.Kind.valueOf(row.getString("actor_kind")),
            row.getString("actor_id"),
            row.getString("actor_name")),
        row.getString("action"),
        new Subject(
            row.getString("subject_kind"),
            row.getString("subject_id"),
            row.getString("subject_name"),
            seller == null ? null : new SellerId(seller)),
        state(row.getString("before_state")),
        state(row.getString("after_state")));
  }

  private Map<String, Object> state(@Nullable String text) {
    return text == null ? Map.of() : json.readValue(text, STATE);
  }
}

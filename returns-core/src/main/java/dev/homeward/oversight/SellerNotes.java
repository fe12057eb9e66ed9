package dev.homeward.oversight;

import dev.homeward.audit.Actor;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.SellerId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what operators note about sellers; sellers never read it. */
@Service
@Transactional
public class SellerNotes {

  /** What an operator noted about a seller, for other operators. */
  public record Note(UUID id, String body, String writtenBy, Instant writtenAt) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  SellerNotes(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Adds a note; the same id again changes nothing.
   *
   * @throws BusinessRuleViolation {@code note.length}
   */
  public void add(SellerId seller, UUID id, String body, Actor actor) {
    String text = body.strip();
    if (text.isEmpty() || text.length() > Texts.LONGEST) {
      throw new BusinessRuleViolation("note.length", Texts.LONGEST);
    }
    jdbc.sql(
            """
            insert into seller_note (id, seller_id, body, written_by, written_at)
            values (:id, :seller, :body, :by, :at) on conflict (id) do nothing
            """)
        .param("id", id)
        .param("seller", seller.value())
        .param("body", text)
        .param("by", actor.name())
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  /** Returns the notes about a seller, the latest first. */
  @Transactional(readOnly = true)
  public List<Note> of(SellerId seller) {
    return jdbc.sql("select * from seller_note where seller_id = ? order by written_at desc, id")
        .param(seller.value())
        .query((row, _) ->
            new Note(
                row.getObject("id", UUID.class),
                row.getString("body"),
                row.getString("written_by"),
                row.getTimestamp("written_at").toInstant()))
        .list();
  }
}

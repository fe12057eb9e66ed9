package dev.homeward.shipping.desk;

import dev.homeward.shared.AcrossSellers;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What carriers and sellers told that cannot be true, or could not be read. */
@Service
@Transactional(readOnly = true)
public class RefusedScans {

  private static final String PAGE =
      """
      select * from (
        (select id, tracking_key as number, codes[1] as code, text, occurred_at, recorded_at, source,
                reported_by as seller_id, refusal as reason
         from scan where refusal is not null and (cast(:before as uuid) is null or id < cast(:before as uuid))
         order by id desc limit :size)
        union all
        (select id, '', null, line || ': ' || content, null, recorded_at, 'csv', seller_id, reason
         from unread_scan where cast(:before as uuid) is null or id < cast(:before as uuid)
         order by id desc limit :size)) refused
      order by id desc limit :size
      """;

  private final JdbcClient jdbc;

  RefusedScans(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Something that counts for nothing.
   *
   * @param number empty where it was missing, or the line could not be read
   * @param text of a line of a file: the line itself
   * @param reason of the text {@code error.<reason>}
   */
  public record Row(
      UUID id,
      String number,
      @Nullable String code,
      @Nullable String text,
      @Nullable Instant occurredAt,
      Instant recordedAt,
      String source,
      @Nullable SellerId seller,
      String reason) {}

  /** A message of a carrier that could not be read. */
  public record Message(String source, String id, int bytes, Instant receivedAt, String start) {}

  /** Returns a page, the latest first. */
  @AcrossSellers
  public List<Row> page(@Nullable UUID before, int size) {
    return jdbc.sql(PAGE)
        .param("before", before)
        .param("size", size)
        .query((row, _) -> row(row))
        .list();
  }

  /** Returns the latest messages that could not be read, with how they start. */
  public List<Message> unreadable(int size) {
    return jdbc.sql(
            """
            select source, message_id, length(body), received_at, encode(substr(body, 1, 300), 'escape')
            from carrier_message where not readable order by received_at desc limit ?
            """)
        .param(size)
        .query((row, _) ->
            new Message(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getTimestamp(4).toInstant(),
                row.getString(5)))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    UUID seller = row.getObject("seller_id", UUID.class);
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("code"),
        row.getString("text"),
        SqlTime.instant(row, "occurred_at"),
        row.getTimestamp("recorded_at").toInstant(),
        row.getString("source"),
        seller == null ? null : new SellerId(seller),
        row.getString("reason"));
  }
}

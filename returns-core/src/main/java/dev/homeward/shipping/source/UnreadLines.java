package dev.homeward.shipping.source;

import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps lines of files that could not be read, so that nothing is lost; each line once. */
@Component
class UnreadLines {

  private static final int LONGEST = 2_000;

  private final JdbcTemplate batches;
  private final Clock clock;

  UnreadLines(JdbcTemplate batches, Clock clock) {
    this.batches = batches;
    this.clock = clock;
  }

  /** A line as it was, and why it was not taken. */
  record Line(long number, String content, String reason) {}

  void keep(SellerId seller, List<Line> lines) {
    Timestamp now = Timestamp.from(clock.instant());
    batches.batchUpdate(
        """
        insert into unread_scan (id, known_by, seller_id, line, content, reason, recorded_at)
        values (?, ?, ?, ?, ?, ?, ?) on conflict (known_by) do nothing
        """,
        lines.stream().map(line -> values(seller, line, now)).toList());
  }

  private static Object[] values(SellerId seller, Line line, Timestamp now) {
    String name = String.join("\u001f", seller.toString(), line.reason(), line.content());
    return new Object[] {
      TimeOrderedId.next(),
      UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
      seller.value(),
      line.number(),
      line.content().substring(0, Math.min(LONGEST, line.content().length())).replace("\0", ""),
      line.reason(),
      now
    };
  }
}

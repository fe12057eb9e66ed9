package dev.homeward.shipping.source;

import dev.homeward.shipping.Scan;
import dev.homeward.shipping.ScanIntake;
import dev.homeward.shipping.Weighings;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Takes in messages of those who sign them, each once. */
@Service
public class CarrierPost {

  private static final Logger LOG = LoggerFactory.getLogger(CarrierPost.class);

  private final List<CarrierMail> senders;
  private final ScanIntake scans;
  private final Weighings weighings;
  private final JdbcClient jdbc;
  private final Clock clock;

  CarrierPost(
      List<CarrierMail> senders,
      ScanIntake scans,
      Weighings weighings,
      JdbcClient jdbc,
      Clock clock) {
    this.weighings = weighings;
    this.senders = List.copyOf(senders);
    this.scans = scans;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What became of a message. */
  public enum Taken {
    HEARD,
    /** It was heard before. */
    REPLAY,
    /** It is genuine and makes no sense; it is kept for operators. */
    UNREADABLE,
    /** Nobody we know signed it. */
    REFUSED
  }

  /**
   * Takes a message in. Whatever goes wrong in it is for the sender to try again: it is kept as
   * heard only after its scans, and those are recorded once however often they are told.
   */
  public Taken take(String source, byte[] body, String signature) {
    Optional<CarrierMail> sender =
        senders.stream()
            .filter(each -> each.source().equals(source) && each.genuine(body, signature))
            .findFirst();
    return sender.map(each -> hear(each, body)).orElse(Taken.REFUSED);
  }

  private Taken hear(CarrierMail sender, byte[] body) {
    CarrierMail.Message message;
    try {
      message = sender.read(body);
    } catch (RuntimeException unreadable) {
      LOG.warn("a message of {} cannot be read: {}", sender.source(), unreadable.getMessage());
      String id = UUID.nameUUIDFromBytes(body).toString();
      return keep(sender.source(), "unreadable-" + id, body, false, List.of())
          ? Taken.UNREADABLE
          : Taken.REPLAY;
    }
    if (heard(sender.source(), message.id())) {
      return Taken.REPLAY;
    }
    // First, for the first scan may be what somebody waits for who asks for the weight.
    CarrierMail.Weighed weighed = message.weighed();
    if (weighed != null) {
      weighings.note(Optional.empty(), weighed.trackingNumber(), weighed.grams());
    }
    scans.record(message.scans());
    return keep(sender.source(), message.id(), body, true, message.scans())
        ? Taken.HEARD
        : Taken.REPLAY;
  }

  private boolean heard(String source, String id) {
    return jdbc.sql("select 1 from carrier_message where source = ? and message_id = ?")
        .param(source)
        .param(id)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  private boolean keep(
      String source, String id, byte[] body, boolean readable, List<Scan> contained) {
    return jdbc.sql(
                """
                insert into carrier_message (source, message_id, body, readable, scans, received_at)
                values (:source, :id, :body, :readable, :scans, :at) on conflict do nothing
                """)
            .param("source", source)
            .param("id", id)
            .param("body", body)
            .param("readable", readable)
            .param("scans", contained.size())
            .param("at", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }
}

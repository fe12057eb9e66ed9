package dev.homeward.withdrawal;

import dev.homeward.returncase.ReturnCaseView;
import dev.homeward.returncase.ReturnKind;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReadableCode;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes statements of withdrawal in, whatever they say, and shows them. */
@Service
public class Withdrawals {

  private static final int SIGNS_OF_REFERENCE = 10;

  private final StatementRows rows;
  private final Payload payload;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Withdrawals(StatementRows rows, Payload payload, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.payload = payload;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Puts a statement on record, as of now. It looks nothing up and refuses nothing; the same
   * statement again answers the first.
   */
  @Transactional
  public Statement declare(NewStatement stated) {
    // To the microsecond, as the database keeps it: what was written reads back the same.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    StatementId id = StatementId.next();
    String reference = ReadableCode.next("W-", SIGNS_OF_REFERENCE);
    byte[] fingerprint = payload.fingerprint(stated);
    if (rows.add(id, reference, fingerprint, stated, payload.text(reference, stated, now), now)) {
      events.publishEvent(new StatementReceived(id.value()));
    }
    return rows.byFingerprint(fingerprint).orElseThrow();
  }

  /**
   * Returns one statement.
   *
   * @param seller the tenant; empty for the platform, or for whoever made the statement
   * @throws NotFound if there is none, or another seller's
   */
  @Transactional(readOnly = true)
  public Statement get(Optional<SellerId> seller, StatementId id) {
    return rows.find(seller, id).orElseThrow(() -> new NotFound("withdrawal", id));
  }

  /** Returns how many statements wait for a person of the seller. */
  @Transactional(readOnly = true)
  public int open(SellerId seller) {
    return rows.open(seller);
  }

  /** Returns the statement that a return came from. */
  @Transactional(readOnly = true)
  public Optional<Statement> ofCase(SellerId seller, ReturnCaseId id) {
    return rows.ofCase(seller, id);
  }

  /** As above; of returns that are no withdrawals it is known that they came from none. */
  @Transactional(readOnly = true)
  public Optional<Statement> ofCase(ReturnCaseView filed) {
    return filed.kind() == ReturnKind.WITHDRAWAL
        ? rows.ofCase(filed.seller(), filed.id())
        : Optional.empty();
  }

  /**
   * Returns a page of statements, the latest first.
   *
   * @param seller empty for those that belong to no seller yet
   * @param open whether somebody has still to see to them
   * @param before the last one of the page before; null for the first page
   */
  @Transactional(readOnly = true)
  public List<Statement> page(
      Optional<SellerId> seller, boolean open, @Nullable UUID before, int size) {
    return rows.page(seller, open, before, size);
  }
}

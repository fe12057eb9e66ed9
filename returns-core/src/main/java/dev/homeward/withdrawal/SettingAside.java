package dev.homeward.withdrawal;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets statements aside that no return follows from; they stand, and can be matched later. */
@Service
public class SettingAside {

  private final StatementRows rows;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SettingAside(
      StatementRows rows, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Notes that no return follows from a statement.
   *
   * @param seller the tenant; empty for the platform
   * @param note in the words of staff; where there is no right, the shopper reads it
   * @throws NotFound for a statement that there is not, or another seller's
   * @throws BusinessRuleViolation {@code withdrawal.note-missing}, or {@code withdrawal.settled}
   */
  @Transactional
  public void setAside(
      Optional<SellerId> seller, StatementId id, SetAside why, String note, Actor actor) {
    Statement statement = rows.find(seller, id).orElseThrow(() -> new NotFound("withdrawal", id));
    if (note.isBlank()) {
      throw new BusinessRuleViolation("withdrawal.note-missing");
    }
    if (!rows.setAside(id, why, note.strip(), actor.name(), clock.instant())) {
      throw new BusinessRuleViolation("withdrawal.settled", statement.reference());
    }
    audit.record(
        actor,
        "withdrawal.set-aside",
        Subject.of("withdrawal", id, statement.reference(), statement.outcome().seller()),
        Map.of("state", "OPEN"),
        Map.of("state", "SET_ASIDE", "reason", why.name(), "note", note.strip()));
    events.publishEvent(new StatementSetAside(TimeOrderedId.next(), id.value(), why));
  }
}

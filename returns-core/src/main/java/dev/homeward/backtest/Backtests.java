package dev.homeward.backtest;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.policy.PolicyDraft;
import dev.homeward.shared.Money;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tries drafts of policies on the returns of the last twelve months. */
@Service
@Transactional
public class Backtests {

  private final BacktestRows rows;
  private final BacktestSchedule schedule;
  private final AuditTrail audit;

  Backtests(BacktestRows rows, BacktestSchedule schedule, AuditTrail audit) {
    this.rows = rows;
    this.schedule = schedule;
    this.audit = audit;
  }

  /**
   * Has a draft tried soon; the same id again is the same backtest.
   *
   * @param subject the draft, in the version that is tried
   * @param label what the way back of one parcel costs the seller; null if nobody says
   */
  public void start(
      SellerId seller,
      UUID id,
      Subjected subject,
      PolicyDraft policy,
      @Nullable Money label,
      Actor actor) {
    if (rows.insert(seller, id, subject, policy, label, actor.name())) {
      audit.record(
          actor,
          "policy.backtested",
          Subject.of("policy-draft", subject.draft(), "draft", seller),
          Map.of(),
          Map.of("version", subject.version()));
      schedule.soon(id);
    }
  }

  /** A draft in the version that is tried. */
  public record Subjected(UUID draft, long version) {}

  /**
   * @throws NotFound for a backtest that there is not, or another seller's
   */
  @Transactional(readOnly = true)
  public BacktestView get(SellerId seller, UUID id) {
    return rows.find(seller, id).orElseThrow(() -> new NotFound("backtest", id));
  }

  /** Returns the latest backtest of a draft; empty if there was none. */
  @Transactional(readOnly = true)
  public Optional<BacktestView> latest(SellerId seller, UUID draft) {
    return rows.latest(seller, draft);
  }
}

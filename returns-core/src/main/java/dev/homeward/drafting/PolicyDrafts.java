package dev.homeward.drafting;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.policy.PolicyDraft;
import dev.homeward.policy.PolicyVersion;
import dev.homeward.policy.SellerPolicies;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the policies that sellers write until they are published, or thrown away. */
@Service
@Transactional
public class PolicyDrafts {

  private final DraftRows rows;
  private final SheetReader reader;
  private final SellerPolicies policies;
  private final Sellers sellers;
  private final AuditTrail audit;

  PolicyDrafts(
      DraftRows rows,
      SheetReader reader,
      SellerPolicies policies,
      Sellers sellers,
      AuditTrail audit) {
    this.rows = rows;
    this.reader = reader;
    this.policies = policies;
    this.sellers = sellers;
    this.audit = audit;
  }

  /** Begins a draft with a sheet; the same id again changes nothing. */
  public void begin(SellerId seller, UUID id, PolicySheet sheet, Actor actor) {
    if (rows.insert(seller, id, sheet, actor.name())) {
      audit.record(
          actor, "policy.draft-begun", subject(seller, id), Map.of(), Map.of("policy", sheet));
    }
  }

  /** Returns what a template says, as a sheet to begin with; empty text for none. */
  public PolicySheet template(String name) {
    return SheetWriter.ofTemplate(name);
  }

  /** Returns a published policy as a sheet to begin with. */
  public PolicySheet sheet(PolicyDraft policy) {
    return SheetWriter.of(policy);
  }

  /** Returns the drafts that are not published yet, the latest first. */
  @Transactional(readOnly = true)
  public List<DraftView> open(SellerId seller) {
    return rows.open(seller);
  }

  /**
   * @throws NotFound for a draft that there is not, or another seller's
   */
  @Transactional(readOnly = true)
  public DraftView get(SellerId seller, UUID id) {
    return rows.find(seller, id).orElseThrow(() -> new NotFound("policy-draft", id));
  }

  /** Says what a sheet comes to, and changes nothing. */
  @Transactional(readOnly = true)
  public SheetReading read(SellerId seller, PolicySheet sheet) {
    return reader.read(sheet, sellers.get(seller));
  }

  /**
   * Saves what was typed, right or wrong. The same content again changes nothing.
   *
   * @param version that was read
   * @throws DraftChanged if somebody else has saved since
   */
  public DraftView save(SellerId seller, UUID id, long version, PolicySheet sheet, Actor actor) {
    DraftView before = get(seller, id);
    if (before.sheet().equals(sheet) || before.published() != null) {
      return before;
    }
    if (before.version() != version || !rows.update(seller, before, sheet, actor.name())) {
      throw new DraftChanged(get(seller, id));
    }
    audit.record(
        actor,
        "policy.draft-saved",
        subject(seller, id),
        Map.of("policy", before.sheet()),
        Map.of("policy", sheet));
    return get(seller, id);
  }

  /** Throws a draft away; again, it changes nothing. */
  public void discard(SellerId seller, UUID id, Actor actor) {
    rows.find(seller, id)
        .filter(draft -> draft.published() == null && rows.delete(seller, id))
        .ifPresent(draft ->
            audit.record(
                actor,
                "policy.draft-discarded",
                subject(seller, id),
                Map.of("policy", draft.sheet()),
                Map.of()));
  }

  /**
   * Publishes a draft as the seller's next version; again, it answers the first number.
   *
   * @return number of the version
   * @throws DraftRefused with everything that is wrong with it, above all where it promises less
   *     than the law
   * @throws DraftChanged if somebody else has saved since
   */
  public int publish(SellerId seller, UUID id, long version, Actor actor) {
    DraftView draft = rows.lock(seller, id).orElseThrow(() -> new NotFound("policy-draft", id));
    Integer published = draft.published();
    if (published != null) {
      return published;
    }
    if (draft.version() != version) {
      throw new DraftChanged(draft);
    }
    SheetReading reading = read(seller, draft.sheet());
    PolicyDraft policy = reading.policy();
    if (policy == null || !reading.publishable()) {
      throw new DraftRefused(reading.problems());
    }
    PolicyVersion made = policies.publish(seller, policy, actor);
    rows.published(seller, id, made.number());
    return made.number();
  }

  private static Subject subject(SellerId seller, UUID id) {
    return Subject.of("policy-draft", id, "draft", seller);
  }
}

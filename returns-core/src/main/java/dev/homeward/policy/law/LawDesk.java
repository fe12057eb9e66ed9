package dev.homeward.policy.law;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.policy.law.StoredRule.Confirmation;
import dev.homeward.policy.law.StoredRule.Origin;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.TimeOrderedId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes the law: by releasing further versions of rules, and by vouching for them. */
@Service
public class LawDesk {

  private static final int LONGEST_NOTE = 500;

  private final LawRows rows;
  private final LawInForce law;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  LawDesk(
      LawRows rows,
      LawInForce law,
      AuditTrail audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.law = law;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Releases the text of one rule as its next version; a version that says the same is not added
   * again. Where anything is wrong with it, the law stays as it is.
   *
   * @param rule that the text has to be of; empty for one that is new
   * @param reason for the change, for whoever reads the history
   */
  public LawRelease release(Actor actor, String rule, String text, String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_NOTE) {
      throw new BusinessRuleViolation("law.reason");
    }
    String normal = text.replace("\r\n", "\n").stripTrailing() + "\n";
    LawFile read = LawFile.ofOneRule(rule.isEmpty() ? "rule" : rule, normal);
    if (!read.problems().isEmpty()) {
      return new LawRelease.Refused(read.problems());
    }
    DatedRule dated = read.rules().getFirst();
    LawRelease release = transaction.execute(status -> add(actor, rule, dated, reason.strip()));
    law.refresh();
    return release;
  }

  /** Vouches for a version; the first who does so is remembered. */
  public void confirm(Actor actor, UUID version, String note) {
    if (note.isBlank() || note.length() > LONGEST_NOTE) {
      throw new BusinessRuleViolation("law.note");
    }
    transaction.executeWithoutResult(status -> {
      StoredRule stored =
          rows.all().stream()
              .filter(each -> each.id().equals(version))
              .findFirst()
              .orElseThrow(() -> new NotFound("law", version));
      Confirmation word = new Confirmation(actor.name(), clock.instant(), note.strip());
      if (rows.confirm(version, word)) {
        audit.record(
            actor,
            "law.confirmed",
            subject(stored.rule()),
            Map.of(),
            Map.of("number", stored.number(), "note", word.note()));
      }
    });
    law.refresh();
  }

  private LawRelease add(Actor actor, String rule, DatedRule dated, String reason) {
    rows.lock();
    List<StoredRule> all = rows.all();
    List<StoredRule> own = all.stream().filter(v -> v.rule().id().equals(dated.id())).toList();
    List<LawProblem> problems = new ArrayList<>();
    LawNeighbours.note(rule, dated, all, problems);
    if (!problems.isEmpty()) {
      return new LawRelease.Refused(problems);
    }
    int last = own.isEmpty() ? 0 : own.getLast().number();
    if (last > 0 && own.getLast().rule().text().equals(dated.text())) {
      return new LawRelease.Released(dated.id(), last);
    }
    rows.add(TimeOrderedId.next(), dated, Origin.STAFF, actor.name(), clock.instant(), reason);
    audit.record(
        actor,
        "law.released",
        subject(dated),
        last == 0 ? Map.of() : Map.of("number", last, "text", own.getLast().rule().text()),
        Map.of("number", last + 1, "text", dated.text(), "reason", reason));
    return new LawRelease.Released(dated.id(), last + 1);
  }

  private static Subject subject(DatedRule rule) {
    return Subject.of("law", rule.id(), rule.id(), null);
  }
}

package dev.homeward.customs.claim;

import dev.homeward.address.PostalAddress;
import dev.homeward.audit.Actor;
import dev.homeward.customs.Basis.Outcome;
import dev.homeward.customs.Candidate;
import dev.homeward.customs.ImportEntry;
import dev.homeward.customs.Recovery;
import dev.homeward.returncase.ReturnCaseView;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens claims, and spends the units that they are for. */
@Service
@Transactional
public class ClaimOpening {

  private final StoredClaims claims;
  private final ClaimDesk desk;
  private final Recovery recovery;
  private final Clock clock;

  ClaimOpening(StoredClaims claims, ClaimDesk desk, Recovery recovery, Clock clock) {
    this.claims = claims;
    this.desk = desk;
    this.recovery = recovery;
    this.clock = clock;
  }

  /**
   * Opens a claim for all units of a case that a rule helps. One that is open for the same entry
   * and rule is returned instead.
   *
   * @param to where the goods go
   * @param plannedExport day on which they leave
   * @throws dev.homeward.shared.NotFound if there is no such case, or another seller's
   * @throws BusinessRuleViolation {@code customs.claim.no-such-remedy}, {@code
   *     customs.claim.not-eligible} with the outcome, {@code customs.claim.consumed}
   */
  public ClaimView open(
      SellerId seller,
      ReturnCaseId id,
      String rule,
      String entry,
      PostalAddress to,
      LocalDate plannedExport,
      Actor actor) {
    ReturnCaseView view = desk.hold(seller, id);
    Optional<ClaimView> before =
        claims.findBySellerIdAndCaseIdOrderByOpenedAtAscIdAsc(seller.value(), id.value()).stream()
            .map(Claim::view)
            .filter(claim -> claim.rule().equals(rule) && claim.entryNumber().equals(entry))
            .filter(claim -> claim.state().open())
            .findFirst();
    if (before.isPresent()) {
      return before.get();
    }
    Candidate candidate = candidate(seller, id, rule, entry, to, plannedExport);
    Claim claim =
        new Claim(
            new Claim.About(
                seller,
                id,
                view.number(),
                Objects.requireNonNull(view.order()),
                entry,
                rule,
                candidate.remedy().head().places().iterator().next()),
            candidate.amount(),
            desk.fee(seller, candidate.remedy()),
            candidate.deadline(),
            clock.instant());
    claims.saveAndFlush(claim);
    desk.spend(claim.view(), candidate, actor);
    return claim.view();
  }

  private Candidate candidate(
      SellerId seller,
      ReturnCaseId id,
      String rule,
      String entry,
      PostalAddress to,
      LocalDate plannedExport) {
    Candidate found =
        recovery.candidates(seller, id, Map.of(), to, plannedExport).stream()
            .filter(each -> each.remedy().head().id().equals(rule) && isOf(each, entry))
            .findFirst()
            .orElseThrow(() -> new BusinessRuleViolation("customs.claim.no-such-remedy"));
    if (found.outcome() != Outcome.ELIGIBLE) {
      throw new BusinessRuleViolation("customs.claim.not-eligible", found.outcome());
    }
    return found;
  }

  private static boolean isOf(Candidate candidate, String number) {
    ImportEntry entry = candidate.entry();
    return entry != null && entry.number().equals(number);
  }
}

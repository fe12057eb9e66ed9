package dev.homeward.customs.claim;

import dev.homeward.customs.ConsumedRemedies;
import dev.homeward.customs.EvidenceOnFile;
import dev.homeward.customs.ImportEntries;
import dev.homeward.customs.ImportEntry;
import dev.homeward.customs.regime.Remedy;
import dev.homeward.customs.regime.RuleBook;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads claims, one at a time or those of a case. */
@Service
@Transactional(readOnly = true)
public class ClaimBook {

  private final StoredClaims claims;
  private final ClaimParts parts;
  private final ImportEntries entries;
  private final RuleBook rules;
  private final ConsumedRemedies consumed;

  ClaimBook(
      StoredClaims claims,
      ClaimParts parts,
      ImportEntries entries,
      RuleBook rules,
      ConsumedRemedies consumed) {
    this.claims = claims;
    this.parts = parts;
    this.entries = entries;
    this.rules = rules;
    this.consumed = consumed;
  }

  /**
   * Returns a claim with all its parts.
   *
   * @throws NotFound if there is none, or another seller's
   */
  public ClaimDetails get(SellerId seller, ClaimId id) {
    ClaimView claim =
        claims
            .findBySellerIdAndId(seller.value(), id.value())
            .orElseThrow(() -> new NotFound("customs-claim", id))
            .view();
    Optional<ImportEntry> entry = entryOf(claim);
    Optional<Remedy> remedy = remedyOf(claim, entry);
    return new ClaimDetails(
        claim,
        entry,
        remedy.map(rule -> rule.head().law()).orElse(""),
        remedy.map(rule -> rule.head().note()).orElse(""),
        missing(claim, claim.exportProof()),
        parts.lines(seller, id),
        parts.payments(seller, id, claim.asked().currency()),
        parts.steps(seller, id));
  }

  /**
   * Returns whose claim it is: for the platform.
   *
   * @throws NotFound if there is none
   */
  public SellerId sellerOf(ClaimId id) {
    return claims
        .findById(id.value())
        .orElseThrow(() -> new NotFound("customs-claim", id))
        .view()
        .seller();
  }

  /** Returns the claims of a case, the earliest first. */
  public List<ClaimView> of(SellerId seller, ReturnCaseId id) {
    return claims
        .findBySellerIdAndCaseIdOrderByOpenedAtAscIdAsc(seller.value(), id.value())
        .stream()
        .map(Claim::view)
        .toList();
  }

  List<String> missing(ClaimView claim, @Nullable String exportProof) {
    Optional<ImportEntry> entry = entryOf(claim);
    return remedyOf(claim, entry)
        .map(remedy -> EvidenceOnFile.missing(remedy, entry.orElse(null), exportProof))
        .orElse(List.of());
  }

  /** Gives the units of a claim free that came to nothing. */
  @Transactional
  void free(ClaimView claim) {
    Map<OrderLineId, Integer> units = new LinkedHashMap<>();
    parts
        .lines(claim.seller(), claim.id())
        .forEach(line -> units.merge(line.orderLine(), line.units(), Integer::sum));
    remedyOf(claim, entryOf(claim))
        .ifPresent(remedy -> consumed.free(claim.seller(), remedy.groups(), units));
  }

  private Optional<ImportEntry> entryOf(ClaimView claim) {
    return entries.ofOrder(claim.seller(), claim.order()).stream()
        .filter(entry -> entry.number().equals(claim.entryNumber()))
        .findFirst();
  }

  /** The law of the day counts on which the goods came in, or left home. */
  private Optional<Remedy> remedyOf(ClaimView claim, Optional<ImportEntry> entry) {
    LocalDate opened = LocalDate.ofInstant(claim.openedAt(), ZoneOffset.UTC);
    return entry
        .flatMap(found -> rules.remedy(claim.rule(), found.acceptedOn()))
        .or(() ->
            entry.flatMap(found ->
                Optional.ofNullable(found.exportedOn())
                    .flatMap(day -> rules.remedy(claim.rule(), day))))
        .or(() -> rules.remedy(claim.rule(), opened));
  }
}

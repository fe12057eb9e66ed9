package dev.homeward.standing;

import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what holds for a seller because of its grade, and of what people decided. */
@Service
public class StandingTerms {

  /** Every filing asks; a change may take so long to be felt. */
  private static final Duration BELIEVED = Duration.ofSeconds(10);

  private static final int REMEMBERED = 10_000;

  private final Standings standings;
  private final MeasureRows measures;
  private final ConsequenceRules rules;
  private final Clock clock;
  private final Map<SellerId, Known> known = new ConcurrentHashMap<>();

  private record Known(TermsInForce terms, Instant until) {}

  StandingTerms(Standings standings, MeasureRows measures, ConsequenceRules rules, Clock clock) {
    this.standings = standings;
    this.measures = measures;
    this.rules = rules;
    this.clock = clock;
  }

  /** Returns what holds, as it was found at most ten seconds ago. */
  public TermsInForce of(SellerId seller) {
    Instant now = clock.instant();
    Known last = known.get(seller);
    if (last != null && now.isBefore(last.until())) {
      return last.terms();
    }
    TermsInForce found = read(seller);
    if (known.size() >= REMEMBERED) {
      known.clear(); // what is left of sellers that nobody asks about any more
    }
    known.put(seller, new Known(found, now.plus(BELIEVED)));
    return found;
  }

  /**
   * Says whether something of a seller's, by its id, is in the share that is to be checked in full.
   * The same id is always in it or never, for as long as the share is the same.
   */
  public boolean checksInFull(SellerId seller, UUID id) {
    return Math.floorMod(id.hashCode(), 100) < of(seller).consequences().inspectionPercent();
  }

  /** Returns what holds, read now. */
  @Transactional(readOnly = true)
  public TermsInForce read(SellerId seller) {
    SellerGrade earned = standings.current(seller);
    Optional<Measure> measure =
        measures
            .in(seller, MeasureState.APPROVED)
            .filter(approved -> approved.inEffect(clock.instant()));
    Grade applied =
        measure.map(Measure::grade).orElse(earned.grade().restricts() ? Grade.C : earned.grade());
    return new TermsInForce(earned, applied, rules.inForce().of(applied), measure);
  }
}

package dev.homeward.policy.law;

import dev.homeward.policy.law.StoredRule.Origin;
import dev.homeward.shared.TimeOrderedId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the law that comes with the product into the tables. Rules that operators have released
 * themselves stay theirs: a later product does not take them back.
 */
@Component
class LawShipment {

  private static final String PRODUCT = "Homeward";

  private final LawRows rows;
  private final Clock clock;

  LawShipment(LawRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** Adds what is new in the files; the same files again add nothing. */
  @Transactional
  public void takeIn() {
    rows.lock();
    Map<String, List<StoredRule>> stored =
        rows.all().stream().collect(Collectors.groupingBy(version -> version.rule().id()));
    Map<String, List<DatedRule>> shipped =
        ShippedLaw.rules().stream().collect(Collectors.groupingBy(DatedRule::id));
    shipped.forEach((id, rules) -> takeIn(rules, stored.getOrDefault(id, List.of())));
  }

  private void takeIn(List<DatedRule> shipped, List<StoredRule> stored) {
    if (stored.stream().anyMatch(version -> version.origin() == Origin.STAFF)) {
      return;
    }
    for (DatedRule rule : shipped) {
      if (stored.stream().noneMatch(version -> version.rule().text().equals(rule.text()))) {
        rows.add(TimeOrderedId.next(), rule, Origin.PRODUCT, PRODUCT, clock.instant(), "");
      }
    }
  }
}

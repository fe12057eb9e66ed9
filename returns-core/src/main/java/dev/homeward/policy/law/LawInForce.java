package dev.homeward.policy.law;

import dev.homeward.order.Destination;
import dev.homeward.policy.Ground;
import dev.homeward.policy.LegalPlace;
import dev.homeward.policy.Statutes;
import dev.homeward.policy.StatutoryRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The law that this node decides by, in memory. Decisions ask no table; every node looks each
 * second whether the tables have more than it knows.
 */
@Component
class LawInForce implements Statutes, SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(LawInForce.class);
  private static final int LOOK_EVERY_MILLIS = 1_000;

  private final LawRows rows;
  private final LawShipment shipment;
  private final AtomicReference<Known> known;

  private record Known(long count, List<StoredRule> versions, LawIndex index) {}

  LawInForce(LawRows rows, LawShipment shipment) {
    this.rows = rows;
    this.shipment = shipment;
    this.known = new AtomicReference<>(new Known(-1, List.of(), LawIndex.of(List.of())));
  }

  @Override
  public void afterSingletonsInstantiated() {
    shipment.takeIn();
    refresh();
  }

  /** Reads the tables again if they have more than this node knows. */
  void refresh() {
    long count = rows.count();
    if (count != known.get().count()) {
      List<StoredRule> versions = rows.all();
      LawIndex index = LawIndex.of(versions.stream().map(StoredRule::numbered).toList());
      known.set(new Known(count, versions, index));
    }
  }

  @Scheduled(fixedDelay = LOOK_EVERY_MILLIS)
  void look() {
    try {
      refresh();
    } catch (DataAccessException away) {
      LOG.debug("the law stays as it is known", away);
    }
  }

  /** Returns every released version, by rule and number. */
  List<StoredRule> versions() {
    return known.get().versions();
  }

  LawIndex index() {
    return known.get().index();
  }

  @Override
  public Optional<StatutoryRule> find(Ground ground, LegalPlace place, LocalDate purchase) {
    return index().find(ground, place, purchase);
  }

  @Override
  public LegalPlace placeOf(Destination destination) {
    return Places.of(destination);
  }
}

package dev.homeward.policy;

import dev.homeward.order.Destination;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Decides about past sales as a policy would have decided: in memory, without any query. */
@Service
public class PolicyReplay {

  private final Statutes law;

  PolicyReplay(Statutes law) {
    this.law = law;
  }

  /** Returns whose law holds where something went, and how its days are counted. */
  public LegalPlace placeOf(Destination destination) {
    return law.placeOf(destination);
  }

  /**
   * A sale that something came back from; days are the shopper's.
   *
   * @param asked day of the request
   * @param lastItem when the last goods of the order arrived; null while some were under way
   */
  public record PastSale(
      LegalPlace place,
      SoldArticle article,
      LocalDate asked,
      LocalDate delivered,
      @Nullable LocalDate lastItem) {}

  /**
   * @param version null for the platform's terms
   */
  public EligibilityDecision decide(@Nullable PolicyVersion version, PastSale sale) {
    SoldArticle article = sale.article();
    Facts facts =
        new Facts(
            article.country(),
            sale.place(),
            article.price().currency(),
            article.purchased(),
            sale.asked(),
            sale.delivered(),
            sale.lastItem(),
            article.flags(),
            article.category(),
            Offer.of(version, article),
            article.worth());
    return Assessment.of(law, facts, List.of());
  }
}

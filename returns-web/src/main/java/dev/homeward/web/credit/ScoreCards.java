package dev.homeward.web.credit;

import dev.homeward.analytics.rating.RatingParameters;
import dev.homeward.analytics.rating.SellerCards;
import dev.homeward.analytics.replica.ReplicaUnavailable;
import dev.homeward.shared.SellerId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Prepares scores for their pages. */
@Component
public class ScoreCards {

  private final SellerCards cards;
  private final RatingParameters parameters;

  ScoreCards(SellerCards cards, RatingParameters parameters) {
    this.cards = cards;
    this.parameters = parameters;
  }

  /** Returns a seller's score; empty before the first rating, and while the replica is built. */
  public Optional<ScoreCard> of(SellerId seller) {
    try {
      return cards
          .card(seller)
          .map(card ->
              ScoreCard.of(card, parameters.get(card.rating().parameters()).parameters().middle()));
    } catch (ReplicaUnavailable _) {
      return Optional.empty();
    }
  }
}

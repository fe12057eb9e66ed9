package dev.homeward.web.ops.credit;

import dev.homeward.analytics.credit.expected.MaturityFunction;
import dev.homeward.analytics.rating.RatedSellers;
import dev.homeward.shared.SellerId;
import dev.homeward.web.credit.ScoreCard;
import dev.homeward.web.credit.ScoreCards;
import dev.homeward.web.credit.chart.FunnelPlot;
import dev.homeward.web.credit.chart.MaturityChart;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the model says about a seller, and the pictures of it. */
@Component
class CreditPictures {

  private final ScoreCards cards;
  private final RatedSellers queue;
  private final MessageSource messages;

  CreditPictures(ScoreCards cards, RatedSellers queue, MessageSource messages) {
    this.cards = cards;
    this.queue = queue;
    this.messages = messages;
  }

  void fill(SellerId seller, Model model) {
    Optional<ScoreCard> card = cards.of(seller);
    model.addAttribute("score", card.orElse(null));
    if (card.isPresent()) {
      model.addAttribute("funnel", funnel(seller));
      model.addAttribute(
          "maturity",
          MaturityChart.of(
              List.of(
                  new MaturityChart.Curve(text("credit.curve.used"), card.get().card().maturity()),
                  new MaturityChart.Curve(
                      text("credit.curve.default"), MaturityFunction.START_UP))));
    }
  }

  private FunnelPlot funnel(SellerId seller) {
    RatedSellers.FunnelPlot all = queue.funnel();
    return FunnelPlot.of(
        all.funnel(),
        all.rows().stream()
            .map(row ->
                new FunnelPlot.Dot(
                    row.name(),
                    "/ops/credit/" + row.seller(),
                    row.observed(),
                    row.expected(),
                    row.seller().equals(seller)))
            .toList());
  }

  private String text(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}

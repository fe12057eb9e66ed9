package dev.homeward.web.ops.decisions;

import dev.homeward.returncase.Decline;
import dev.homeward.returncase.QueueFilter;
import dev.homeward.returncase.QueueTab;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnQueue;
import dev.homeward.returncase.SellersSay;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.Measure;
import dev.homeward.standing.Measures;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what operators see of the returns that they decide about: of no other sellers. */
@Component
class DecisionsScreen {

  private static final int SIZE = 50;

  private final Measures measures;
  private final Sellers sellers;
  private final SellersSay say;
  private final ReturnQueue queue;
  private final ReturnBook returns;

  DecisionsScreen(
      Measures measures, Sellers sellers, SellersSay say, ReturnQueue queue, ReturnBook returns) {
    this.measures = measures;
    this.sellers = sellers;
    this.say = say;
    this.queue = queue;
    this.returns = returns;
  }

  String sellers(Model model) {
    List<SellerId> taken =
        measures.open().stream().map(Measure::seller).distinct().filter(say::isTaken).toList();
    model.addAttribute("names", sellers.names(taken));
    return "ops/decisions/sellers";
  }

  String queue(SellerId seller, @Nullable ReturnCaseId after, Model model) {
    require(seller);
    var rows = queue.page(seller, QueueFilter.of(QueueTab.NEW, SIZE).after(after));
    model.addAttribute("seller", sellers.get(seller));
    model.addAttribute("rows", rows);
    model.addAttribute("next", rows.size() == SIZE ? rows.getLast().id() : null);
    return "ops/decisions/queue";
  }

  String show(SellerId seller, ReturnCaseId id, Model model) {
    require(seller);
    model.addAttribute("seller", sellers.get(seller));
    model.addAttribute("case", returns.get(seller, id));
    model.addAttribute("reasons", Decline.REASONS);
    return "ops/decisions/return";
  }

  /**
   * @throws NotFound for a seller that decides itself
   */
  void require(SellerId seller) {
    if (!say.isTaken(seller)) {
      throw new NotFound("seller", seller);
    }
  }
}

package dev.homeward.customs;

import dev.homeward.order.OrderView;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.FaultClass;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.returncase.ReturnReasons;
import dev.homeward.shared.Money;
import java.util.List;
import java.util.Optional;

/**
 * A return as customs look at it.
 *
 * @param entries of its order, the earliest first
 */
record CaseFile(
    ReturnCaseDetails details, OrderView order, List<ImportEntry> entries, List<Goods> goods) {

  private static final int FIRST_FOOD = 2;
  private static final int LAST_FOOD = 22;
  private static final List<Integer> NO_FOOD = List.of(5, 6, 13, 14);

  /** Units of one line that are asked about. */
  record Goods(CaseLine line, OrderView.Line sold, int units) {

    /** Says whether the shopper claims that it is not what was owed. */
    boolean atFault() {
      return Optional.ofNullable(line.reason())
          .flatMap(ReturnReasons::faultOf)
          .filter(FaultClass::goodsAtFault)
          .isPresent();
    }

    /** Says whether its commodity code is one of things to eat and drink. */
    boolean food() {
      String code = sold.hsCode();
      int chapter = code == null ? 0 : Integer.parseInt(code.substring(0, 2));
      return chapter >= FIRST_FOOD && chapter <= LAST_FOOD && !NO_FOOD.contains(chapter);
    }

    /** What was paid for the units, without their tax. */
    Money net() {
      Money net = Money.zero(sold.value().total().goods().currency());
      for (int n = line.firstUnit(); n < line.firstUnit() + units; n++) {
        net = net.plus(sold.value().unit(n).net());
      }
      return net;
    }
  }

  /** Returns the entry that brought some goods in; the latest where there are several. */
  Optional<ImportEntry> entryOf(Goods some) {
    return entries.reversed().stream()
        .filter(entry -> entry.line(some.sold().id()).isPresent())
        .findFirst();
  }
}

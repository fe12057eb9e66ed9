package dev.homeward.web.ops.tariff;

import dev.homeward.customs.TradeNumber;
import dev.homeward.shared.BusinessRuleViolation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A trade number as it is typed in. */
record NumberForm(
    @Nullable String territory, TradeNumber.@Nullable Kind kind, @Nullable String number) {

  static final NumberForm EMPTY = new NumberForm("", TradeNumber.Kind.CUSTOMS, "");

  static final Map<String, String> FIELD_OF =
      Map.of("customs.trade-territory", "territory", "customs.trade-number", "number");

  /** Taking one away has a button of its own: an empty one is a mistake here. */
  TradeNumber entered() {
    TradeNumber entered =
        new TradeNumber(
            Typed.text(territory),
            kind == null ? TradeNumber.Kind.CUSTOMS : kind,
            Typed.text(number));
    if (entered.number().isEmpty()) {
      throw new BusinessRuleViolation("customs.trade-number", "");
    }
    return entered;
  }
}

package dev.homeward.web.api.routes;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.homeward.inspection.Authenticity;
import dev.homeward.inspection.Grade;
import dev.homeward.routing.Hub;
import dev.homeward.routing.plan.Block;
import dev.homeward.routing.plan.BlockRule;
import dev.homeward.routing.plan.Goods;
import dev.homeward.routing.plan.Route;
import dev.homeward.routing.plan.RouteOption;
import dev.homeward.routing.plan.RoutePlan;
import dev.homeward.routing.plan.Term;
import dev.homeward.web.api.MoneyJson;
import dev.homeward.web.support.RouteWords;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the goods of a return should go, and why.
 *
 * @param currency in which ways are compared
 * @param day of the law and of the exchange rates
 * @param rates into the currency
 * @param here the hub that the goods are at; null while the shopper has them
 */
record RoutePlanJson(
    @JsonProperty("return") UUID returnId,
    String currency,
    LocalDate day,
    Map<String, BigDecimal> rates,
    @Nullable PlaceJson here,
    List<PartJson> parts) {

  /** A hub on the way. */
  record PlaceJson(UUID id, String code, String country) {

    static @Nullable PlaceJson of(@Nullable Hub hub) {
      return hub == null
          ? null
          : new PlaceJson(hub.id().value(), hub.details().code(), hub.details().country().value());
    }
  }

  /**
   * Goods that are alike, and their ways.
   *
   * @param best worth most; null where every way is closed
   * @param chosen the way to take: what a person chose, else the best
   * @param override what a person chose; null where nobody did
   */
  record PartJson(
      GoodsJson goods,
      @Nullable Route best,
      @Nullable Route chosen,
      @Nullable ChoiceJson override,
      List<OptionJson> options) {}

  /**
   * Units of one line.
   *
   * @param weightKnown false where a usual weight is taken
   * @param graded false where the grade follows from the reason
   */
  record GoodsJson(
      UUID line,
      String sku,
      String title,
      int units,
      int grams,
      boolean weightKnown,
      MoneyJson worth,
      Grade grade,
      boolean graded,
      Authenticity authenticity,
      boolean supplierAtFault,
      @Nullable String hsCode,
      @Nullable String category,
      Set<String> flags) {

    static GoodsJson of(Goods goods) {
      return new GoodsJson(
          goods.line().value(),
          goods.sku(),
          goods.title(),
          goods.units(),
          goods.grams(),
          goods.weightKnown(),
          MoneyJson.of(goods.worth()),
          goods.grade(),
          goods.graded(),
          goods.authenticity(),
          goods.supplierAtFault(),
          goods.hsCode(),
          goods.category(),
          goods.flags());
    }
  }

  /** A way that a person chose. */
  record ChoiceJson(
      Route route, String reason, @Nullable String derogation, String by, Instant at) {}

  /**
   * One way: what it is worth term by term, or why it is closed.
   *
   * @param net the sum of the terms; null where the way is closed
   */
  record OptionJson(
      Route route,
      boolean open,
      @Nullable PlaceJson hub,
      @Nullable MoneyJson net,
      @Nullable Integer days,
      List<TermJson> terms,
      List<BlockJson> blocks) {}

  /**
   * One term of what a way is worth; costs are negative.
   *
   * @param original the same before it was exchanged
   * @param rate of the exchange, 1 where there was none
   * @param text what it was computed from, in the caller's language
   */
  record TermJson(
      Term.Kind kind, MoneyJson amount, MoneyJson original, BigDecimal rate, String text) {}

  /**
   * Why a way is closed.
   *
   * @param text in the caller's language
   * @param law that forbids it; null where it is merely not possible
   */
  record BlockJson(String code, String text, @Nullable LawJson law) {}

  /**
   * A rule of the law.
   *
   * @param derogations that lift it
   */
  record LawJson(String rule, String law, String source, List<String> derogations) {

    static @Nullable LawJson of(@Nullable BlockRule rule) {
      return rule == null
          ? null
          : new LawJson(rule.id(), rule.law(), rule.source(), rule.derogations());
    }
  }

  static RoutePlanJson of(RoutePlan plan, RouteWords words) {
    Map<String, BigDecimal> rates = new TreeMap<>();
    plan.rates().forEach((currency, rate) -> rates.put(currency.getCurrencyCode(), rate));
    return new RoutePlanJson(
        plan.caseId().value(),
        plan.currency().getCurrencyCode(),
        plan.day(),
        rates,
        PlaceJson.of(plan.here()),
        plan.parts().stream().map(part -> part(part, words)).toList());
  }

  private static PartJson part(RoutePlan.Part part, RouteWords words) {
    RoutePlan.Choice choice = part.override();
    return new PartJson(
        GoodsJson.of(part.goods()),
        part.best(),
        part.chosen(),
        choice == null
            ? null
            : new ChoiceJson(
                choice.route(), choice.reason(), choice.derogation(), choice.by(), choice.at()),
        part.options().stream().map(option -> option(option, words)).toList());
  }

  private static OptionJson option(RouteOption option, RouteWords words) {
    return switch (option) {
      case RouteOption.Open open ->
          new OptionJson(
              open.route(),
              true,
              PlaceJson.of(open.hub()),
              MoneyJson.of(open.net()),
              open.days(),
              open.terms().stream().map(term -> term(term, words)).toList(),
              List.of());
      case RouteOption.Closed closed ->
          new OptionJson(
              closed.route(),
              false,
              PlaceJson.of(closed.hub()),
              null,
              null,
              List.of(),
              closed.blocks().stream().map(block -> block(block, words)).toList());
    };
  }

  private static TermJson term(Term term, RouteWords words) {
    return new TermJson(
        term.kind(),
        MoneyJson.of(term.amount()),
        MoneyJson.of(term.original()),
        term.rate(),
        words.how(term));
  }

  private static BlockJson block(Block block, RouteWords words) {
    return new BlockJson(block.code(), words.why(block), LawJson.of(block.law()));
  }
}

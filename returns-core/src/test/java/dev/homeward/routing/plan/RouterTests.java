package dev.homeward.routing.plan;

import static dev.homeward.routing.plan.RouteWorld.DE;
import static dev.homeward.routing.plan.RouteWorld.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.inspection.Authenticity;
import dev.homeward.inspection.Grade;
import dev.homeward.routing.Capability;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision as arithmetic: a shopper in Germany, a seller in China, a hub in Frankfurt. */
class RouterTests {

  @Test
  void addsUpConsolidationTermByTerm() {
    RouteOption.Open home = open(new RouteWorld().facts(), Route.HUB_CONSOLIDATION);

    assertThat(home.terms())
        .extracting(term -> term.kind() + " " + term.amount())
        .containsExactly(
            "RESALE 63.75 EUR", // 100.00 at 75 %, of which 85 % are sold
            "FREIGHT -4.90 EUR", // the parcel of up to 2 kg
            "FREIGHT -3.80 EUR", // 1 kg at 3.50, and 60.00 shared by 200
            "ENTRY_FEE -0.20 EUR", // 40.00 shared by 200
            "HANDLING -1.50 EUR",
            "LOSSES -1.27 EUR"); // 1 % and 1 %: 1.99 % of what it would bring
    assertThat(home.net()).isEqualTo(eur("52.08"));
    assertThat(home.days()).isEqualTo(3 + 12 + 10);
  }

  @Test
  void everyOptionIsTheSumOfItsTerms() {
    for (RouteOption option : Router.options(new RouteWorld().taxNumber(DE).facts())) {
      if (option instanceof RouteOption.Open open) {
        Money sum = eur("0.00");
        for (Term term : open.terms()) {
          sum = sum.plus(term.amount());
        }
        assertThat(open.net()).as(open.route().name()).isEqualTo(sum);
      }
    }
  }

  @Test
  void keepingIsWorthNothingAndWinsWhereAllElseCostsMore() {
    RouteWorld cheap = new RouteWorld().worth("5.00");
    List<RouteOption> options = Router.options(cheap.facts());

    assertThat(open(cheap.facts(), Route.KEEP_WITH_SHOPPER).net()).isEqualTo(eur("0.00"));
    assertThat(Router.best(options)).isEqualTo(Route.KEEP_WITH_SHOPPER);
    assertThat(Router.best(Router.options(new RouteWorld().facts())))
        .isEqualTo(Route.HUB_CONSOLIDATION);
  }

  @Test
  void goodsThatArrivedCannotStayWithTheShopper() {
    RouteFacts facts = new RouteWorld().arrived().facts();

    assertThat(codes(facts, Route.KEEP_WITH_SHOPPER)).containsExactly("ARRIVED");
    assertThat(open(facts, Route.HUB_CONSOLIDATION).terms())
        .as("what is spent already decides nothing")
        .extracting(Term::kind)
        .doesNotContain(Term.Kind.HANDLING)
        .containsOnlyOnce(Term.Kind.FREIGHT);
  }

  @ParameterizedTest
  @CsvSource({
    "610910, LARGE, 2026-07-18, false",
    "610910, LARGE, 2026-07-19, true",
    "640399, LARGE, 2026-11-26, true",
    "420310, LARGE, 2026-11-26, true",
    "950450, LARGE, 2026-11-26, false",
    "610910, MEDIUM, 2026-11-26, false",
    "610910, MEDIUM, 2030-07-19, true",
    "610910, SMALL, 2031-01-01, false"
  })
  void theUnionForbidsToDestroyClothesFromItsDay(
      String hs, RouteTerms.Size size, LocalDate day, boolean forbidden) {
    RouteFacts facts = new RouteWorld().hs(hs).size(size).on(day).facts();

    RouteOption destroy = option(facts, Route.DESTROY);
    assertThat(destroy instanceof RouteOption.Closed).isEqualTo(forbidden);
    if (destroy instanceof RouteOption.Closed closed) {
      assertThat(closed.byLaw()).isTrue();
      assertThat(closed.blocks().getFirst().law())
          .isNotNull()
          .extracting(BlockRule::id)
          .isEqualTo("eu-destruction-ban");
    }
  }

  @Test
  void theCategoryDecidesWhereThereIsNoCode() {
    assertThat(codes(new RouteWorld().hs(null).category("Women's clothing").facts(), Route.DESTROY))
        .containsExactly("COMMODITY");
    assertThat(option(new RouteWorld().hs(null).category("Toys").facts(), Route.DESTROY))
        .isInstanceOf(RouteOption.Open.class);
  }

  @Test
  void aRecordedDerogationLiftsTheBanAndAnotherWordDoesNot() {
    RouteWorld clothes = new RouteWorld().hs("610910");

    assertThat(option(clothes.derogation("UNFIT").facts(), Route.DESTROY))
        .isInstanceOf(RouteOption.Open.class);
    assertThat(option(clothes.derogation("CHEAPER").facts(), Route.DESTROY))
        .isInstanceOf(RouteOption.Closed.class);
  }

  @Test
  void counterfeitsAreNeverSoldAndMayBeDestroyed() {
    RouteFacts facts =
        new RouteWorld()
            .arrived()
            .hs("610910")
            .taxNumber(DE)
            .authenticity(Authenticity.COUNTERFEIT)
            .facts();

    for (Route sold :
        List.of(
            Route.RESELL_LOCALLY,
            Route.REFURBISH,
            Route.HUB_CONSOLIDATION,
            Route.RETURN_TO_ORIGIN,
            Route.DONATE)) {
      assertThat(codes(facts, sold)).as(sold.name()).contains("COUNTERFEIT");
    }
    assertThat(Router.best(Router.options(facts))).isEqualTo(Route.DESTROY);
  }

  @Test
  void sellingLocallyNeedsATaxNumberThere() {
    assertThat(codes(new RouteWorld().facts(), Route.RESELL_LOCALLY))
        .containsExactly("NO_TAX_NUMBER");
    assertThat(codes(new RouteWorld().taxNumber(new CountryCode("FR")).facts(), Route.REFURBISH))
        .containsExactly("NO_TAX_NUMBER");

    RouteOption.Open local = open(new RouteWorld().taxNumber(DE).facts(), Route.RESELL_LOCALLY);
    // 100.00 x 65 % x 80 % = 52.00; less 4.90, 1.50, 1.00 and 1 % of 52.00
    assertThat(local.net()).isEqualTo(eur("44.08"));
  }

  @Test
  void dangerousGoodsTakeOnlyLanesThatTakeThem() {
    RouteWorld battery = new RouteWorld().flag("battery");

    assertThat(codes(battery.facts(), Route.HUB_CONSOLIDATION)).containsExactly("DANGEROUS_GOODS");
    assertThat(open(battery.lanesForDangerousGoods().facts(), Route.HUB_CONSOLIDATION).net())
        .isEqualTo(eur("52.08"));
  }

  @Test
  void repairSellsGoodsByTheNextBetterGrade() {
    RouteOption.Open repaired =
        open(new RouteWorld().grade(Grade.C).taxNumber(DE).facts(), Route.REFURBISH);

    assertThat(amount(repaired, Term.Kind.RESALE)).isEqualTo(eur("52.00"));
    assertThat(amount(repaired, Term.Kind.SERVICE)).isEqualTo(eur("-6.00"));
  }

  @Test
  void claimsOnlyWhatIsExpectedToBringMoreThanItsFee() {
    RouteWorld claim = new RouteWorld().back("67.60", "0.00", "8.00", "0.9");
    RouteOption.Open home = open(claim.facts(), Route.RETURN_TO_ORIGIN);

    assertThat(amount(home, Term.Kind.DUTY_BACK)).isEqualTo(eur("60.84"));
    assertThat(amount(home, Term.Kind.CLAIM_FEE)).isEqualTo(eur("-8.00"));
    assertThat(
            open(new RouteWorld().back("3.00", "0.00", "8.00", "1").facts(), Route.RETURN_TO_ORIGIN)
                .terms())
        .extracting(Term::kind)
        .doesNotContain(Term.Kind.DUTY_BACK, Term.Kind.CLAIM_FEE);
  }

  @Test
  void reliefAtHomeNeverBringsMoreThanTheChargesThatItSpares() {
    RouteOption.Open home =
        open(new RouteWorld().back("0.00", "24.30", "0.00", "1").facts(), Route.RETURN_TO_ORIGIN);

    assertThat(amount(home, Term.Kind.IMPORT_CHARGES)).isEqualTo(eur("-24.30"));
    assertThat(amount(home, Term.Kind.HOME_RELIEF)).isEqualTo(eur("24.30"));
  }

  @Test
  void exchangesForeignPricesByTheDatedRate() {
    RouteOption.Open direct = open(new RouteWorld().facts(), Route.RETURN_TO_ORIGIN);
    Term freight =
        direct.terms().stream()
            .filter(t -> t.kind() == Term.Kind.FREIGHT)
            .findFirst()
            .orElseThrow();

    assertThat(freight.original()).hasToString("-200.00 CNY");
    assertThat(freight.rate()).isEqualByComparingTo("0.125");
    assertThat(freight.amount()).isEqualTo(eur("-25.00"));
    assertThat(codes(new RouteWorld().withoutRate("CNY").facts(), Route.RETURN_TO_ORIGIN))
        .as("what cannot be compared is closed")
        .containsExactly("NO_LANE");
  }

  @Test
  void theParcelFromTheShopperIsSharedByWeightToTheCent() {
    Money all = eur("0.00");
    for (int n = 0; n < 3; n++) {
      RouteFacts facts = new RouteWorld().parcel(List.of(1000, 500, 500), n).facts();
      all = all.plus(amount(open(facts, Route.DONATE), Term.Kind.FREIGHT));
    }

    assertThat(all).isEqualTo(eur("-4.90"));
    assertThat(
            codes(new RouteWorld().parcel(List.of(40_000), 0).grams(40_000).facts(), Route.DONATE))
        .containsExactly("TOO_HEAVY");
  }

  @Test
  void aLateRefundCostsByTheDay() {
    RouteOption.Open late = open(new RouteWorld().refundDaysLeft(1).facts(), Route.DONATE);

    assertThat(amount(late, Term.Kind.LATE_REFUND)).as("two days").isEqualTo(eur("-0.06"));
    assertThat(open(new RouteWorld().refundDaysLeft(3).facts(), Route.DONATE).terms())
        .extracting(Term::kind)
        .doesNotContain(Term.Kind.LATE_REFUND);
  }

  @Test
  void suppliersTakeBackOnlyWhatTheyAreToBlameFor() {
    assertThat(codes(new RouteWorld().facts(), Route.RETURN_TO_SUPPLIER))
        .containsExactly("NO_SUPPLIER");
    assertThat(codes(new RouteWorld().supplier("CN", 70).facts(), Route.RETURN_TO_SUPPLIER))
        .containsExactly("NOT_SUPPLIERS_FAULT");
    RouteOption.Open back =
        open(
            new RouteWorld().supplier("CN", 70).supplierAtFault().facts(),
            Route.RETURN_TO_SUPPLIER);
    assertThat(amount(back, Term.Kind.SUPPLIER_CREDIT)).isEqualTo(eur("70.00"));
    assertThat(back.hub()).as("over the hub it is cheaper").isNotNull();
  }

  @Test
  void aHubDoesOnlyWhatItCan() {
    assertThat(codes(new RouteWorld().without(Capability.DONATE).facts(), Route.DONATE))
        .containsExactly("NO_HUB");
  }

  @Test
  void theSameFactsGiveTheSameAnswer() {
    RouteFacts facts = new RouteWorld().taxNumber(DE).facts();

    assertThat(Router.options(facts))
        .isEqualTo(Router.options(facts))
        .hasSize(Route.values().length);
  }

  @Test
  void theShippedLawNamesItsSourcesAndDates() {
    assertThat(BlockFile.shipped().rules())
        .hasSizeGreaterThan(4)
        .allSatisfy(rule -> assertThat(rule.source()).startsWith("https://"));
    assertThat(BlockFile.shipped().union()).hasSize(27);
  }

  private static RouteOption option(RouteFacts facts, Route route) {
    return Router.options(facts).stream()
        .filter(option -> option.route() == route)
        .findFirst()
        .orElseThrow();
  }

  private static RouteOption.Open open(RouteFacts facts, Route route) {
    return (RouteOption.Open) option(facts, route);
  }

  private static List<String> codes(RouteFacts facts, Route route) {
    return ((RouteOption.Closed) option(facts, route)).blocks().stream().map(Block::code).toList();
  }

  private static Money amount(RouteOption.Open option, Term.Kind kind) {
    Map<Term.Kind, Money> first = new EnumMap<>(Term.Kind.class);
    option.terms().forEach(term -> first.putIfAbsent(term.kind(), term.amount()));
    return first.getOrDefault(kind, new Money(0, option.net().currency()));
  }
}

package dev.homeward.customs.regime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.customs.regime.Estimator.Goods;
import dev.homeward.customs.regime.Estimator.Homecoming;
import dev.homeward.customs.regime.Estimator.Rate;
import dev.homeward.customs.regime.Remedy.Condition;
import dev.homeward.customs.regime.Remedy.Situation;
import dev.homeward.customs.regime.Remedy.Verdict;
import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The ten worked examples of the research, by the rules that are shipped. */
class WorkedExamplesTests {

  private static final List<CustomsRule> RULES = RuleBook.shipped();
  private static final LocalDate ENTRY = LocalDate.of(2026, 8, 3);
  private static final Set<Condition> BACK_UNALTERED =
      EnumSet.of(
          Condition.COMES_BACK, Condition.UNALTERED, Condition.SAME_TRADER, Condition.NOT_FOOD);

  @Test
  void example1CountsDeclarationLinesAndNotPieces() {
    assertThat(euDuty(goods("620610", "30.00"), goods("620620", "60.00")))
        .as("one silk and two wool blouses")
        .isEqualTo(eur("6.00"));
    assertThat(euDuty(goods("610910", "75.00"))).as("five T-shirts").isEqualTo(eur("3.00"));
    assertThat(euDuty(goods("610910", "15.00"), goods("910211", "80.00")))
        .as("a T-shirt and a watch")
        .isEqualTo(eur("6.00"));
    assertThat(euDuty(goods("6109100010", "15.00"), goods("6109100090", "15.00")))
        .as("two codes of one subheading")
        .isEqualTo(eur("3.00"));
  }

  @Test
  void example2GivesTheTaxOfIossBackAndNotADutyBelowItsFee() {
    Money duty = euDuty(goods("910211", "120.00"));
    Money tax = eur("120.00").percent(new BigDecimal("19"));
    assertThat(duty).isEqualTo(eur("3.00"));
    assertThat(tax).isEqualTo(eur("22.80"));
    Remedy ioss = remedy("eu-ioss", ENTRY);
    Remedy duties = remedy("eu-invalidate-90", ENTRY);
    assertThat(ioss.judge(after(40, EnumSet.of(Condition.UNALTERED)))).isEqualTo(Verdict.HELPS);
    assertThat(ioss.comesBack(List.of(tax))).isEqualTo(eur("22.80"));
    assertThat(ioss.fee().isZero()).isTrue();
    assertThat(duties.judge(after(40, EnumSet.of(Condition.UNALTERED, Condition.LEAVES))))
        .isEqualTo(Verdict.HELPS);
    assertThat(duties.fee()).isEqualTo(eur("8.00")).isGreaterThan(duties.comesBack(List.of(duty)));
    assertThat(duties.judge(after(40, EnumSet.of(Condition.UNALTERED))))
        .as("in a local hub")
        .isEqualTo(Verdict.DOES_NOT_LEAVE);
  }

  @Test
  void example3LosesAllAfterNinetyDaysUnlessTheGoodsWereBad() {
    Map<ChargeType, Money> taken =
        Estimator.taken(
            rule("eu-import", ENTRY),
            List.of(goods("640399", "400.00", rate(ChargeType.DUTY, "16.9"))),
            new BigDecimal("20"),
            ENTRY);
    assertThat(taken)
        .containsOnly(
            Map.entry(ChargeType.DUTY, eur("67.60")), Map.entry(ChargeType.VAT, eur("93.52")));
    Set<Condition> unwanted = EnumSet.of(Condition.LEAVES, Condition.UNALTERED);
    Set<Condition> bad = EnumSet.of(Condition.LEAVES, Condition.UNALTERED, Condition.DEFECTIVE);
    Remedy invalidation = remedy("eu-invalidate-90", ENTRY);
    Remedy defective = remedy("eu-repay-118", ENTRY);
    assertThat(invalidation.judge(after(60, unwanted))).isEqualTo(Verdict.HELPS);
    assertThat(invalidation.comesBack(List.copyOf(taken.values()))).isEqualTo(eur("161.12"));
    assertThat(invalidation.judge(after(90, unwanted))).isEqualTo(Verdict.HELPS);
    assertThat(invalidation.judge(after(91, unwanted))).isEqualTo(Verdict.TOO_LATE);
    assertThat(invalidation.judge(after(200, unwanted))).isEqualTo(Verdict.TOO_LATE);
    assertThat(defective.judge(after(200, unwanted))).isEqualTo(Verdict.CONDITION_NOT_MET);
    assertThat(defective.judge(after(200, bad))).isEqualTo(Verdict.HELPS);
    assertThat(defective.charges()).contains(ChargeType.DUTY).doesNotContain(ChargeType.VAT);
    assertThat(defective.comesBack(List.of(eur("67.60")))).isEqualTo(eur("67.60"));
  }

  @Test
  void example4SparesTheTaxOnlyToWhoeverExported() {
    Remedy exporter = remedy("gb-rgr", ENTRY);
    Remedy other = remedy("gb-rgr-duty", ENTRY);
    assertThat(home(exporter, "GBP", "150.00", "12", "20", "0").saved()).isEqualTo(gbp("51.60"));
    Homecoming another = home(other, "GBP", "150.00", "12", "20", "0");
    assertThat(another.dutyDue().isZero()).isTrue();
    assertThat(another.taxDue()).isEqualTo(gbp("30.00"));
    assertThat(another.saved()).isEqualTo(gbp("21.60"));
    Set<Condition> anybody = EnumSet.of(Condition.COMES_BACK, Condition.UNALTERED);
    assertThat(exporter.judge(exported(ENTRY, ENTRY.plusMonths(3), anybody, null)))
        .isEqualTo(Verdict.CONDITION_NOT_MET);
    assertThat(other.judge(exported(ENTRY, ENTRY.plusMonths(3), anybody, null)))
        .isEqualTo(Verdict.HELPS);
  }

  @Test
  void example5DrawsBackNinetyNinePercentRoundedDown() {
    Money fee = usd("2.69");
    Money all = sum(usTaken(LocalDate.of(2026, 5, 10))).plus(fee);
    assertThat(all).isEqualTo(usd("70.69"));
    Remedy drawback = remedy("us-drawback-retail", ENTRY);
    assertThat(drawback.comesBack(List.of(all))).isEqualTo(usd("69.98"));
    assertThat(drawback.comesBack(List.of(all.minus(usd("20.00")))))
        .as("with section 122 barred")
        .isEqualTo(usd("50.18"));
    Money later = sum(usTaken(LocalDate.of(2026, 8, 10))).plus(fee);
    assertThat(later).as("section 122 has ended").isEqualTo(usd("50.69"));
    assertThat(drawback.comesBack(List.of(later))).isEqualTo(usd("50.18"));
    assertThat(drawback.charges()).doesNotContain(ChargeType.SECTION_232, ChargeType.ANTIDUMPING);
  }

  @Test
  void example6TakesNoDutyOnAmericanGoodsForThreeYears() {
    Remedy relief = remedy("us-9801-foreign", ENTRY);
    LocalDate export = LocalDate.of(2025, 6, 1);
    assertThat(relief.judge(exported(export, export.plusMonths(14), BACK_UNALTERED, null)))
        .isEqualTo(Verdict.HELPS);
    assertThat(home(relief, "USD", "180.00", "27.7", "0", "0").saved()).isEqualTo(usd("49.86"));
    assertThat(relief.judge(exported(export, export.plusMonths(37), BACK_UNALTERED, null)))
        .isEqualTo(Verdict.TOO_LATE);
    assertThat(relief.groups()).containsAnyElementsOf(remedy("us-drawback-retail", ENTRY).groups());
  }

  @Test
  void example7TakesTheRebateFromWhatChinaSpares() {
    LocalDate export = LocalDate.of(2026, 2, 10);
    Remedy relief = remedy("cn-ecommerce-returns", export);
    assertThat(relief.judge(exported(export, export.plusMonths(5), BACK_UNALTERED, "9610")))
        .isEqualTo(Verdict.HELPS);
    assertThat(home(relief, "CNY", "20000.00", "10", "13", "2301.00").saved())
        .isEqualTo(money("CNY", "2559.00"));
    assertThat(
            relief.judge(
                exported(export, export.plusMonths(6).plusDays(1), BACK_UNALTERED, "9610")))
        .isEqualTo(Verdict.TOO_LATE);
    assertThat(relief.judge(exported(export, export.plusMonths(6), BACK_UNALTERED, "9610")))
        .isEqualTo(Verdict.HELPS);
    assertThat(relief.judge(exported(export, export.plusMonths(5), BACK_UNALTERED, "0110")))
        .as("general trade")
        .isEqualTo(Verdict.CONDITION_NOT_MET);
    Homecoming late =
        Estimator.homecoming(
            money("CNY", "20000.00"),
            new BigDecimal("10"),
            new BigDecimal("13"),
            false,
            false,
            money("CNY", "0.00"));
    assertThat(late.dutyDue().plus(late.taxDue())).isEqualTo(money("CNY", "4860.00"));
    assertThat(late.saved().isZero()).isTrue();
  }

  @Test
  void example8PutsTheBrazilianTaxInsideItself() {
    assertThat(taken("br-import", "50.00", "17"))
        .containsOnly(
            Map.entry(ChargeType.DUTY, usd("10.00")), Map.entry(ChargeType.VAT, usd("12.29")));
    assertThat(taken("br-import", "100.00", "17"))
        .containsOnly(
            Map.entry(ChargeType.DUTY, usd("40.00")), Map.entry(ChargeType.VAT, usd("28.67")));
  }

  @Test
  void example9GivesCanadianTaxBackAboveTwoDollars() {
    ImportRule rule = rule("ca-import-cusma", ENTRY);
    List<Goods> goods = List.of(new Goods("611020", money("CAD", "120.00"), List.of()));
    assertThat(Estimator.taken(rule, goods, new BigDecimal("13"), ENTRY))
        .containsOnly(Map.entry(ChargeType.VAT, money("CAD", "15.60")));
    Remedy casual = remedy("ca-casual", ENTRY);
    assertThat(casual.comesBack(List.of(money("CAD", "15.60")))).isEqualTo(money("CAD", "15.60"));
    assertThat(casual.minimum()).isEqualTo(money("CAD", "2.00"));
    List<Goods> small = List.of(new Goods("611020", money("CAD", "38.00"), List.of()));
    assertThat(Estimator.taken(rule, small, new BigDecimal("13"), ENTRY)).isEmpty();
  }

  @Test
  void example10TakesMexicanRatesByOrigin() {
    assertThat(taken("mx-import", "100.00", "16"))
        .containsOnly(Map.entry(ChargeType.DUTY, usd("33.50")));
    assertThat(taken("mx-import-usmca", "100.00", "16"))
        .containsOnly(Map.entry(ChargeType.DUTY, usd("17.00")));
    assertThat(taken("mx-import-usmca", "45.00", "16")).isEmpty();
    assertThat(rule("mx-import-usmca", ENTRY).from("CN")).isFalse();
  }

  @Test
  void unitsThatComeBackOneByOneBringWhatTheyBringTogether() {
    Money paid = eur("0.05");
    Money one = Estimator.share(paid, 0, 1, 3);
    Money two = Estimator.share(paid, 1, 1, 3);
    Money three = Estimator.share(paid, 2, 1, 3);
    assertThat(one.plus(two).plus(three)).isEqualTo(paid);
    assertThat(Estimator.share(paid, 0, 3, 3)).isEqualTo(paid);
  }

  private static Map<ChargeType, Money> usTaken(LocalDate day) {
    return Estimator.taken(
        rule("us-import", day),
        List.of(
            new Goods(
                "62034300",
                usd("200.00"),
                List.of(
                    rate(ChargeType.DUTY, "16.5"),
                    rate(ChargeType.SECTION_301, "7.5"),
                    new Rate(
                        ChargeType.SECTION_122,
                        BigDecimal.TEN,
                        LocalDate.of(2026, 2, 24),
                        LocalDate.of(2026, 7, 24))))),
        BigDecimal.ZERO,
        day);
  }

  private static Map<ChargeType, Money> taken(String rule, String value, String tax) {
    return Estimator.taken(
        rule(rule, ENTRY),
        List.of(new Goods("610910", usd(value), List.of())),
        new BigDecimal(tax),
        ENTRY);
  }

  private static Money euDuty(Goods... goods) {
    return Estimator.taken(rule("eu-import", ENTRY), Arrays.asList(goods), BigDecimal.ZERO, ENTRY)
        .getOrDefault(ChargeType.FLAT_DUTY, eur("0.00"));
  }

  private static Homecoming home(
      Remedy relief, String currency, String value, String duty, String tax, String rebate) {
    return Estimator.homecoming(
        money(currency, value),
        new BigDecimal(duty),
        new BigDecimal(tax),
        relief.charges().contains(ChargeType.DUTY),
        relief.charges().contains(ChargeType.VAT),
        money(currency, rebate));
  }

  private static Situation after(int days, Set<Condition> holds) {
    return new Situation(ENTRY, null, ENTRY.plusDays(days), holds, null);
  }

  private static Situation exported(
      LocalDate export,
      LocalDate back,
      Set<Condition> holds,
      @org.jspecify.annotations.Nullable String procedure) {
    return new Situation(null, export, back, holds, procedure);
  }

  private static Remedy remedy(String id, LocalDate day) {
    return RULES.stream()
        .filter(rule -> rule.head().id().equals(id) && rule.head().holds(day))
        .filter(Remedy.class::isInstance)
        .map(Remedy.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static ImportRule rule(String id, LocalDate day) {
    return RULES.stream()
        .filter(rule -> rule.head().id().equals(id) && rule.head().holds(day))
        .filter(ImportRule.class::isInstance)
        .map(ImportRule.class::cast)
        .min(Comparator.comparing(rule -> rule.head().validFrom()))
        .orElseThrow();
  }

  private static Goods goods(String hs, String euros, Rate... rates) {
    return new Goods(hs, eur(euros), List.of(rates));
  }

  private static Rate rate(ChargeType type, String percent) {
    return new Rate(type, new BigDecimal(percent), LocalDate.of(2020, 1, 1), null);
  }

  private static Money sum(Map<ChargeType, Money> taken) {
    return taken.values().stream().reduce(Money::plus).orElseThrow();
  }

  private static Money eur(String amount) {
    return money("EUR", amount);
  }

  private static Money gbp(String amount) {
    return money("GBP", amount);
  }

  private static Money usd(String amount) {
    return money("USD", amount);
  }

  private static Money money(String currency, String amount) {
    return Money.of(new BigDecimal(amount), Currency.getInstance(currency));
  }
}

package dev.homeward.customs.regime;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of duties and taxes, on amounts and rates alone. Each line is rounded half up to
 * the minor unit; drawback is rounded down once.
 */
public final class Estimator {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int HS_DIGITS = 6;

  private Estimator() {}

  /**
   * A rate of one commodity.
   *
   * @param to last day; null while none is known
   */
  public record Rate(ChargeType type, BigDecimal percent, LocalDate from, @Nullable LocalDate to) {

    boolean holds(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  /** Goods of one commodity code, at their customs value. */
  public record Goods(String hsCode, Money value, List<Rate> rates) {

    public Goods {
      rates = List.copyOf(rates);
    }

    private String heading() {
      return hsCode.substring(0, Math.min(HS_DIGITS, hsCode.length()));
    }
  }

  /**
   * Computes what is taken at the border.
   *
   * @param goods in the currency of the rule
   * @param taxPercent VAT or the like
   * @param day of the entry
   * @return by type, those that come to nothing left out
   */
  public static Map<ChargeType, Money> taken(
      ImportRule rule, List<Goods> goods, BigDecimal taxPercent, LocalDate day) {
    Currency currency = rule.currency();
    Money value = sum(goods.stream().map(Goods::value).toList(), currency);
    ImportRule.Band band = rule.band(value.amount());
    if (band == null) {
      throw new BusinessRuleViolation("customs.value-above-rule", value);
    }
    Map<ChargeType, Money> taken = new EnumMap<>(ChargeType.class);
    for (Money[] line : lines(band, goods, value, day, taken)) {
      if (band.taxed()) {
        add(taken, ChargeType.VAT, tax(line[0].plus(line[1]), taxPercent, rule.taxInside()));
      }
    }
    taken.values().removeIf(Money::isZero);
    return taken;
  }

  /** Adds the duties to what is taken, and returns value and duty of each line. */
  private static List<Money[]> lines(
      ImportRule.Band band,
      List<Goods> goods,
      Money value,
      LocalDate day,
      Map<ChargeType, Money> taken) {
    Currency currency = value.currency();
    List<Money[]> lines = new ArrayList<>();
    switch (band.method()) {
      case NONE -> lines.add(new Money[] {value, Money.zero(currency)});
      case FLAT_RATE -> {
        Money duty =
            Money.rounded(
                value
                    .amount()
                    .multiply(band.percent())
                    .movePointLeft(2)
                    .subtract(band.amount())
                    .max(BigDecimal.ZERO),
                currency);
        add(taken, ChargeType.DUTY, duty);
        lines.add(new Money[] {value, duty});
      }
      case PER_LINE -> {
        Money each = Money.rounded(band.amount(), currency);
        for (List<Goods> line : byHeading(goods)) {
          add(taken, ChargeType.FLAT_DUTY, each);
          lines.add(new Money[] {sum(line.stream().map(Goods::value).toList(), currency), each});
        }
      }
      case TARIFF -> {
        for (Goods each : goods) {
          lines.add(new Money[] {each.value(), tariff(each, day, taken)});
        }
      }
    }
    return lines;
  }

  private static Money tariff(Goods goods, LocalDate day, Map<ChargeType, Money> taken) {
    Money duty = Money.zero(goods.value().currency());
    for (Rate rate : goods.rates()) {
      if (rate.holds(day)) {
        Money part = goods.value().percent(rate.percent());
        add(taken, rate.type(), part);
        duty = duty.plus(part);
      }
    }
    return duty;
  }

  private static List<List<Goods>> byHeading(List<Goods> goods) {
    Map<String, List<Goods>> lines = new LinkedHashMap<>();
    goods.forEach(each -> lines.computeIfAbsent(each.heading(), _ -> new ArrayList<>()).add(each));
    return List.copyOf(lines.values());
  }

  /** Returns the tax on an amount, or the tax that makes it so much of the whole. */
  static Money tax(Money base, BigDecimal percent, boolean inside) {
    return inside
        ? Money.rounded(
            base.amount()
                .multiply(percent)
                .divide(HUNDRED.subtract(percent), MathContext.DECIMAL128),
            base.currency())
        : base.percent(percent);
  }

  /**
   * Returns the part of an amount that falls on some units of many: however they come back, one by
   * one or together, the parts sum to what was paid.
   *
   * @param before units whose part was taken already
   */
  public static Money share(Money paid, int before, int units, int all) {
    return upTo(paid, before + units, all).minus(upTo(paid, before, all));
  }

  private static Money upTo(Money paid, int units, int all) {
    return Money.rounded(
        paid.amount()
            .multiply(BigDecimal.valueOf(units))
            .divide(BigDecimal.valueOf(all), MathContext.DECIMAL128),
        paid.currency());
  }

  /** Returns so many percent of amounts that were paid, rounded once. */
  public static Money repayment(List<Money> paid, BigDecimal percent, boolean floor) {
    Currency currency = paid.getFirst().currency();
    BigDecimal exact = sum(paid, currency).amount().multiply(percent).movePointLeft(2);
    return floor
        ? Money.of(
            exact.setScale(currency.getDefaultFractionDigits(), RoundingMode.FLOOR), currency)
        : Money.rounded(exact, currency);
  }

  /**
   * What goods cost at the border of home, with a relief and without.
   *
   * @param saved what the relief is worth, less what has to be repaid for it
   */
  public record Homecoming(Money dutyDue, Money taxDue, Money saved) {}

  /**
   * Computes what goods cost when they come home.
   *
   * @param dutyFree whether no duty is taken, and taxFree whether no tax
   * @param repaid of the export, such as a tax rebate
   */
  public static Homecoming homecoming(
      Money value,
      BigDecimal dutyPercent,
      BigDecimal taxPercent,
      boolean dutyFree,
      boolean taxFree,
      Money repaid) {
    Money duty = value.percent(dutyPercent);
    Money tax = value.plus(duty).percent(taxPercent);
    Money none = Money.zero(value.currency());
    Money dutyDue = dutyFree ? none : duty;
    Money taxDue = taxFree ? none : value.plus(dutyDue).percent(taxPercent);
    Money saved = duty.plus(tax).minus(dutyDue).minus(taxDue).minus(repaid);
    return new Homecoming(dutyDue, taxDue, saved);
  }

  private static void add(Map<ChargeType, Money> taken, ChargeType type, Money amount) {
    taken.merge(type, amount, Money::plus);
  }

  private static Money sum(List<Money> amounts, Currency currency) {
    return amounts.stream().reduce(Money.zero(currency), Money::plus);
  }
}

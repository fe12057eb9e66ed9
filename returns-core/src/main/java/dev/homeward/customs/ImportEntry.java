package dev.homeward.customs;

import dev.homeward.customs.regime.ChargeType;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How goods of an order came into a country, as its customs have it on file.
 *
 * @param number MRN, entry number, B3, DIR, 清单号
 * @param acceptedOn from which customs count
 * @param exportedOn when the goods left home; null if not known
 * @param exportNumber of the export declaration or its proof
 * @param exportProcedure under which they left, such as 9610; null if not known
 * @param invoice and its day, as presented
 * @param declarant who presented it
 * @param ioss number under which tax was collected with the price; null for none
 * @param trackingNumber of the way out
 */
public record ImportEntry(
    OrderId order,
    String number,
    CountryCode country,
    Currency currency,
    LocalDate acceptedOn,
    @Nullable LocalDate exportedOn,
    @Nullable String exportNumber,
    @Nullable String exportProcedure,
    @Nullable String invoice,
    @Nullable LocalDate invoicedOn,
    @Nullable String declarant,
    @Nullable String ioss,
    @Nullable String carrier,
    @Nullable String trackingNumber,
    List<Line> lines) {

  private static final int LONGEST = 60;

  public ImportEntry {
    number = number.strip();
    lines = List.copyOf(lines);
    require(!number.isEmpty() && number.length() <= LONGEST, "customs.entry.number");
    require(!lines.isEmpty(), "customs.entry.no-lines");
    require(
        exportedOn == null || !exportedOn.isAfter(acceptedOn),
        "customs.entry.exported-after-entry");
    Set<OrderLineId> seen = new HashSet<>();
    for (Line line : lines) {
      require(seen.add(line.orderLine()), "customs.entry.line-twice");
      require(line.value().currency().equals(currency), "customs.entry.currency");
      require(
          line.charges().stream().allMatch(paid -> paid.amount().currency().equals(currency)),
          "customs.entry.currency");
    }
  }

  /**
   * Goods of one kind.
   *
   * @param quantity units that entered
   * @param value of all of them, as declared
   */
  public record Line(
      OrderLineId orderLine, int quantity, String hsCode, Money value, List<Charge> charges) {

    public Line {
      charges = List.copyOf(charges);
      require(quantity > 0, "customs.entry.quantity");
      require(hsCode.matches("[0-9]{6,10}"), "customs.entry.hs-code");
      require(value.minor() > 0, "customs.entry.value");
      Set<ChargeType> types = new HashSet<>();
      charges.forEach(charge -> require(types.add(charge.type()), "customs.entry.charge-twice"));
    }
  }

  /**
   * Something that was paid.
   *
   * @param percent by which it was computed; null where it was not by a rate, or is not known
   * @param refundable whether the rule it was taken by lets it be given back
   */
  public record Charge(
      ChargeType type, Money amount, @Nullable BigDecimal percent, boolean refundable) {

    public Charge {
      require(!amount.isNegative(), "customs.entry.charge");
    }
  }

  private static void require(boolean holds, String code) {
    if (!holds) {
      throw new BusinessRuleViolation(code);
    }
  }
}

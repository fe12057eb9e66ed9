package dev.homeward.customs;

import dev.homeward.customs.regime.ChargeType;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
    lines = lines.stream().sorted(Comparator.comparing(line -> line.orderLine().value())).toList();
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

  /** Returns the line of some goods; empty where it does not have them. */
  public Optional<Line> line(OrderLineId goods) {
    return lines.stream().filter(line -> line.orderLine().equals(goods)).findFirst();
  }

  ImportEntry with(List<Line> others) {
    return new ImportEntry(
        order,
        number,
        country,
        currency,
        acceptedOn,
        exportedOn,
        exportNumber,
        exportProcedure,
        invoice,
        invoicedOn,
        declarant,
        ioss,
        carrier,
        trackingNumber,
        others);
  }

  /**
   * Goods of one kind.
   *
   * @param quantity units that entered
   * @param value of all of them, as declared
   * @param rebated tax that home paid back when they left, and wants again when they come home;
   *     null if nobody told
   */
  public record Line(
      OrderLineId orderLine,
      int quantity,
      String hsCode,
      Money value,
      @Nullable Money rebated,
      List<Charge> charges) {

    public Line {
      charges = charges.stream().sorted(Comparator.comparing(paid -> paid.type().name())).toList();
      require(quantity > 0, "customs.entry.quantity");
      require(hsCode.matches("[0-9]{6,10}"), "customs.entry.hs-code");
      require(value.minor() > 0, "customs.entry.value");
      require(
          rebated == null || (!rebated.isNegative() && rebated.currency().equals(value.currency())),
          "customs.entry.currency");
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
      percent = percent == null ? null : percent.stripTrailingZeros();
      require(!amount.isNegative(), "customs.entry.charge");
    }
  }

  private static void require(boolean holds, String code) {
    if (!holds) {
      throw new BusinessRuleViolation(code);
    }
  }
}

package dev.homeward.web.api;

import dev.homeward.customs.ImportEntry;
import dev.homeward.customs.regime.ChargeType;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How goods of an order came into a country; its number is in the address. */
record EntryJson(
    @NotNull String country,
    @NotNull String currency,
    @NotNull LocalDate acceptedOn,
    @Nullable LocalDate exportedOn,
    @Size(max = 60) @Nullable String exportNumber,
    @Size(max = 20) @Nullable String exportProcedure,
    @Size(max = 60) @Nullable String invoice,
    @Nullable LocalDate invoicedOn,
    @Size(max = 200) @Nullable String declarant,
    @Size(max = 20) @Nullable String ioss,
    @Size(max = 60) @Nullable String carrier,
    @Size(max = 60) @Nullable String trackingNumber,
    @NotNull @Size(min = 1, max = 999) List<@Valid Line> lines) {

  /** Goods of one line of the order. */
  record Line(
      @NotNull UUID orderLine,
      int quantity,
      @NotNull String hsCode,
      @NotNull @Valid MoneyJson value,
      @Valid @Nullable MoneyJson rebated,
      @NotNull List<@Valid Charge> charges) {}

  /**
   * Something that was paid.
   *
   * @param refundable true where it is left out
   */
  record Charge(
      @NotNull ChargeType type,
      @NotNull @Valid MoneyJson amount,
      @Nullable BigDecimal percent,
      @Nullable Boolean refundable) {}

  /** An entry with its number, as it is answered. */
  record Numbered(String number, EntryJson entry) {

    static Numbered of(ImportEntry entry) {
      return new Numbered(entry.number(), EntryJson.of(entry));
    }
  }

  static EntryJson of(ImportEntry entry) {
    return new EntryJson(
        entry.country().value(),
        entry.currency().getCurrencyCode(),
        entry.acceptedOn(),
        entry.exportedOn(),
        entry.exportNumber(),
        entry.exportProcedure(),
        entry.invoice(),
        entry.invoicedOn(),
        entry.declarant(),
        entry.ioss(),
        entry.carrier(),
        entry.trackingNumber(),
        entry.lines().stream().map(EntryJson::line).toList());
  }

  private static Line line(ImportEntry.Line line) {
    return new Line(
        line.orderLine().value(),
        line.quantity(),
        line.hsCode(),
        MoneyJson.of(line.value()),
        Optional.ofNullable(line.rebated()).map(MoneyJson::of).orElse(null),
        line.charges().stream()
            .map(paid ->
                new Charge(
                    paid.type(), MoneyJson.of(paid.amount()), paid.percent(), paid.refundable()))
            .toList());
  }

  ImportEntry toEntry(OrderId order, String number) {
    return new ImportEntry(
        order,
        number,
        new CountryCode(country),
        MoneyJson.currencyOf(currency),
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
        lines.stream().map(EntryJson::toLine).toList());
  }

  private static ImportEntry.Line toLine(Line line) {
    return new ImportEntry.Line(
        new OrderLineId(line.orderLine()),
        line.quantity(),
        line.hsCode(),
        line.value().toMoney(),
        line.rebated() == null ? null : line.rebated().toMoney(),
        line.charges().stream()
            .map(paid ->
                new ImportEntry.Charge(
                    paid.type(),
                    paid.amount().toMoney(),
                    paid.percent(),
                    !Boolean.FALSE.equals(paid.refundable())))
            .toList());
  }
}

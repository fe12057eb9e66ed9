package dev.homeward.web.merchant.customs;

import dev.homeward.customs.ImportEntry;
import dev.homeward.customs.regime.ChargeType;
import dev.homeward.order.OrderView;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.web.support.Choices;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the form of an import entry: its head, and a row for each line of the order. */
final class EntryForm {

  private static final List<ChargeType> COLUMNS =
      List.of(ChargeType.DUTY, ChargeType.FLAT_DUTY, ChargeType.VAT, ChargeType.VAT_AT_SALE);

  private EntryForm() {}

  /**
   * Reads what was sent.
   *
   * @throws BusinessRuleViolation {@code customs.entry.number}, {@code customs.entry.field} with
   *     the name of the field, and what an entry itself refuses
   */
  static ImportEntry read(Map<String, String> fields, OrderView order) {
    Currency currency = Choices.currency(fields.getOrDefault("currency", ""));
    CountryCode country = Choices.country(fields.getOrDefault("country", ""));
    LocalDate accepted = date(fields, "acceptedOn");
    if (accepted == null) {
      throw new BusinessRuleViolation("customs.entry.field", "acceptedOn");
    }
    return new ImportEntry(
        order.id(),
        fields.getOrDefault("number", ""),
        country,
        currency,
        accepted,
        date(fields, "exportedOn"),
        text(fields, "exportNumber"),
        text(fields, "exportProcedure"),
        text(fields, "invoice"),
        date(fields, "invoicedOn"),
        text(fields, "declarant"),
        text(fields, "ioss"),
        text(fields, "carrier"),
        text(fields, "trackingNumber"),
        lines(fields, order, currency));
  }

  /** A row without a value did not come by this entry. */
  private static List<ImportEntry.Line> lines(
      Map<String, String> fields, OrderView order, Currency currency) {
    List<ImportEntry.Line> lines = new ArrayList<>();
    for (OrderView.Line sold : order.lines()) {
      String row = "." + sold.id();
      Money value = money(fields, "value" + row, currency);
      if (value != null) {
        lines.add(
            new ImportEntry.Line(
                sold.id(),
                sold.value().quantity(),
                fields.getOrDefault("hs" + row, "").replace(".", "").replace(" ", ""),
                value,
                money(fields, "rebated" + row, currency),
                charges(fields, row, currency)));
      }
    }
    return lines;
  }

  private static List<ImportEntry.Charge> charges(
      Map<String, String> fields, String row, Currency currency) {
    List<ImportEntry.Charge> charges = new ArrayList<>();
    for (ChargeType type : COLUMNS) {
      Money amount = money(fields, type.name().toLowerCase(Locale.ROOT) + row, currency);
      if (amount != null && !amount.isZero()) {
        charges.add(new ImportEntry.Charge(type, amount, null, true));
      }
    }
    return charges;
  }

  private static @Nullable Money money(Map<String, String> fields, String name, Currency currency) {
    String text = text(fields, name);
    try {
      return text == null ? null : Money.of(new BigDecimal(text), currency);
    } catch (NumberFormatException e) {
      throw new BusinessRuleViolation("customs.entry.field", name.replaceFirst("\\..*", ""));
    }
  }

  private static @Nullable LocalDate date(Map<String, String> fields, String name) {
    String text = text(fields, name);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new BusinessRuleViolation("customs.entry.field", name);
    }
  }

  private static @Nullable String text(Map<String, String> fields, String name) {
    String text = fields.getOrDefault(name, "").strip();
    if (text.length() > 200) {
      throw new BusinessRuleViolation("customs.entry.field", name);
    }
    return text.isEmpty() ? null : text;
  }
}

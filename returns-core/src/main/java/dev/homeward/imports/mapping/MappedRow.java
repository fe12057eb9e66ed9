package dev.homeward.imports.mapping;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row read by a profile: its fields by meaning, each read on demand.
 *
 * <p>Every reader throws {@link RowRejected} where the text does not fit the field; a row that came
 * from {@link RowReader#read} has passed them all.
 */
public final class MappedRow {

  private final RowReader reader;
  private final long line;
  private final List<String> values;

  MappedRow(RowReader reader, long line, List<String> values) {
    this.reader = reader;
    this.line = line;
    this.values = values;
  }

  public long line() {
    return line;
  }

  public List<String> values() {
    return values;
  }

  /** Empty where the file has no such column or nothing stands in it. Kept as written. */
  public String text(Field field) {
    int column = reader.binding().column(field);
    return column < 0 || column >= values.size() ? "" : values.get(column);
  }

  public @Nullable String textOrNull(Field field) {
    String text = text(field).strip();
    return text.isEmpty() ? null : text;
  }

  public @Nullable BigDecimal decimal(Field field) {
    String text = text(field).strip();
    if (text.isEmpty()) {
      return null;
    }
    BigDecimal number = reader.profile().decimals().read(text);
    if (number == null) {
      throw rejected("import.row-number", field);
    }
    return number;
  }

  public BigDecimal decimalOr(Field field, BigDecimal otherwise) {
    BigDecimal number = decimal(field);
    return number == null ? otherwise : number;
  }

  public @Nullable Integer whole(Field field) {
    BigDecimal number = decimal(field);
    try {
      return number == null ? null : number.intValueExact();
    } catch (ArithmeticException e) {
      throw rejected("import.row-whole", field);
    }
  }

  public @Nullable Instant time(Field field) {
    String text = text(field).strip();
    if (text.isEmpty()) {
      return null;
    }
    Instant moment = reader.times().read(text);
    if (moment == null) {
      throw rejected("import.row-time", field);
    }
    return moment;
  }

  /** True for yes, true, 1, y; the profile's word where nothing is written. */
  public boolean yes(Field field, boolean otherwise) {
    return switch (text(field).strip().toLowerCase(java.util.Locale.ROOT)) {
      case "" -> otherwise;
      case "yes", "true", "1", "y", "ja", "oui", "是" -> true;
      case "no", "false", "0", "n", "nein", "non", "否" -> false;
      default -> throw rejected("import.row-yes-no", field);
    };
  }

  public Currency currency() {
    String code = text(Field.CURRENCY).strip();
    if (code.isEmpty()) {
      return reader.currency();
    }
    try {
      Currency currency = Currency.getInstance(code.toUpperCase(java.util.Locale.ROOT));
      if (currency.getDefaultFractionDigits() >= 0) {
        return currency;
      }
    } catch (IllegalArgumentException e) {
      // falls through to the rejection: not an ISO 4217 code
    }
    throw rejected("import.row-currency", Field.CURRENCY);
  }

  public Country country() {
    return reader.country(text(Field.COUNTRY));
  }

  public String channel() {
    String channel = text(Field.CHANNEL).strip();
    return channel.isEmpty() ? reader.profile().channel() : channel;
  }

  /** What holds the rows of one order together; empty where the row has no number. */
  public String document() {
    String number = text(Field.ORDER_NUMBER).strip();
    return number.isEmpty() ? "" : channel() + '\u001f' + number;
  }

  public String number() {
    return text(Field.ORDER_NUMBER).strip();
  }

  public @Nullable String customer() {
    String customer = textOrNull(Field.CUSTOMER);
    String suffix = reader.profile().customerSuffix();
    if (customer != null && suffix != null && customer.endsWith(suffix)) {
      return customer.substring(0, customer.length() - suffix.length());
    }
    return customer;
  }

  /** The SKU; some shops leave it blank, and then the title is what tells articles apart. */
  public String sku() {
    String sku = text(Field.SKU).strip();
    return sku.isEmpty() ? text(Field.TITLE).strip() : sku;
  }

  public boolean merchandise() {
    String sku = sku();
    int digits = reader.profile().merchandiseDigits();
    if (sku.length() < digits) {
      return false;
    }
    for (int i = 0; i < digits; i++) {
      if (sku.charAt(i) < '0' || sku.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  public int quantity() {
    Integer quantity = whole(Field.QUANTITY);
    if (quantity == null) {
      throw rejected("import.row-blank", Field.QUANTITY);
    }
    return quantity;
  }

  public BigDecimal unitPrice() {
    BigDecimal price = decimal(Field.UNIT_PRICE);
    if (price == null) {
      throw rejected("import.row-blank", Field.UNIT_PRICE);
    }
    return price;
  }

  /** The class of the first rule that holds, or a purchase. */
  public String lineClass() {
    for (ClassRule rule : reader.profile().classes()) {
      if (rule.holds(this)) {
        return rule.lineClass();
      }
    }
    return ClassRule.PURCHASE;
  }

  RowRejected rejected(String code, Field field) {
    String text = text(field);
    String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
    return new RowRejected(code, reader.binding().name(field), shown);
  }
}

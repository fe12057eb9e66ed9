package dev.homeward.imports.mapping;

import dev.homeward.imports.file.SourceRow;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the rows of one file by one profile. Not for use by several threads. */
public final class RowReader {

  private static final int MOST_COUNTRIES_REMEMBERED = 2_000;

  private final Profile profile;
  private final Binding binding;
  private final Times times;
  private final Currency currency;
  private final List<Field> required;
  private final List<Field> checked;
  private final List<Integer> headerColumns;
  private final Map<String, Country> countries = new HashMap<>();
  private List<String> previous = List.of();

  /**
   * @param zone of moments without an offset, unless the profile names one
   * @param currency of rows without one, unless the profile names one
   */
  public RowReader(Profile profile, Binding binding, ZoneId zone, Currency currency) {
    this.profile = profile;
    this.binding = binding;
    String ownZone = profile.timeZone();
    this.times = new Times(profile.dates(), ownZone == null ? zone : ZoneId.of(ownZone));
    String ownCurrency = profile.currency();
    this.currency = ownCurrency == null ? currency : Currency.getInstance(ownCurrency);
    List<Field> needed = new ArrayList<>();
    List<Field> present = new ArrayList<>();
    List<Integer> ofOrder = new ArrayList<>();
    profile
        .columns()
        .forEach((field, column) -> {
          boolean found = binding.column(field) >= 0;
          if (column.required()) {
            needed.add(field);
          }
          if (found) {
            present.add(field);
          }
          if (found && column.header() && profile.headerOnFirstRow()) {
            ofOrder.add(binding.column(field));
          }
        });
    this.required = List.copyOf(needed);
    this.checked = List.copyOf(present);
    this.headerColumns = List.copyOf(ofOrder);
  }

  /** The row as the profile means it, its order's facts filled in, nothing checked yet. */
  public MappedRow map(SourceRow row) {
    List<String> values = row.values();
    int number = binding.column(Field.ORDER_NUMBER);
    boolean follows =
        !headerColumns.isEmpty()
            && values.size() == previous.size()
            && values.get(number).equals(previous.get(number));
    if (follows) {
      values = filledIn(values);
    }
    previous = values;
    return new MappedRow(this, row.line(), values);
  }

  /** A row that was mapped before. */
  public MappedRow again(long line, List<String> values) {
    return new MappedRow(this, line, values);
  }

  private List<String> filledIn(List<String> values) {
    List<String> filled = new ArrayList<>(values);
    for (int column : headerColumns) {
      if (filled.get(column).isEmpty()) {
        filled.set(column, previous.get(column));
      }
    }
    return filled;
  }

  /**
   * Holds a row to its profile.
   *
   * @throws RowRejected with the first thing that is wrong
   */
  public void check(MappedRow row) {
    int columns = binding.header().size();
    if (row.values().size() != columns) {
      throw new RowRejected("import.row-columns", row.values().size(), columns);
    }
    for (Field field : required) {
      if (field != Field.TITLE && field != Field.SKU && row.text(field).isBlank()) {
        throw row.rejected("import.row-blank", field);
      }
    }
    for (Field field : checked) {
      checkType(row, field);
    }
  }

  private static void checkType(MappedRow row, Field field) {
    switch (field.type()) {
      case TEXT -> {}
      case WHOLE -> row.whole(field);
      case DECIMAL -> row.decimal(field);
      case TIME -> row.time(field);
      case CURRENCY -> row.currency();
      case YES_NO -> row.yes(field, false);
    }
  }

  /**
   * Holds a row that becomes a line to what a line must be.
   *
   * @throws RowRejected with the first thing that is wrong
   */
  public void checkLine(MappedRow row, boolean returned) {
    if (row.sku().isEmpty()) {
      throw row.rejected("import.row-blank", Field.SKU);
    }
    int quantity = row.quantity();
    if (returned ? quantity == 0 : quantity <= 0) {
      throw row.rejected("import.row-quantity", Field.QUANTITY);
    }
    BigDecimal price = row.unitPrice();
    if (price.signum() < 0) {
      throw row.rejected("import.row-negative", Field.UNIT_PRICE);
    }
    boolean fine = price.scale() > 6 && price.stripTrailingZeros().scale() > 6;
    if (fine || price.precision() > 18) {
      throw row.rejected("import.row-number", Field.UNIT_PRICE);
    }
  }

  Profile profile() {
    return profile;
  }

  public Binding binding() {
    return binding;
  }

  Times times() {
    return times;
  }

  Currency currency() {
    return currency;
  }

  Country country(String text) {
    Country known = countries.get(text);
    if (known == null) {
      known = CountryNames.standard().find(text);
      if (countries.size() < MOST_COUNTRIES_REMEMBERED) {
        countries.put(text, known);
      }
    }
    return known;
  }
}

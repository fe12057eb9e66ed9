package dev.homeward.imports.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a kind of file become orders and returns. Profiles are data files; a seller may
 * adjust a copy.
 *
 * @param channel where the orders come from, unless a column says so
 * @param timeZone of moments without an offset; the seller's where null
 * @param currency of rows without one; the seller's where null
 * @param headerOnFirstRow whether rows after the first of an order leave the order's columns blank
 * @param deliveredWhenPlaced whether goods count as delivered at the date of the order, as an
 *     assumption
 * @param classes in order; a row that none holds for is a purchase
 * @param merchandiseDigits number of leading characters of a SKU that are digits in goods; other
 *     SKUs are services and fees. 0: everything is goods
 * @param customerSuffix cut off customer numbers, such as the .0 that spreadsheets append
 */
public record Profile(
    String name,
    String channel,
    Map<Field, Column> columns,
    List<String> dates,
    @Nullable String timeZone,
    DecimalStyle decimals,
    @Nullable String currency,
    boolean taxIncluded,
    boolean headerOnFirstRow,
    boolean deliveredWhenPlaced,
    List<ClassRule> classes,
    int merchandiseDigits,
    @Nullable String customerSuffix) {

  private static final Set<Field> INDISPENSABLE =
      Set.of(Field.ORDER_NUMBER, Field.PLACED_AT, Field.SKU, Field.QUANTITY, Field.UNIT_PRICE);

  /**
   * A column.
   *
   * @param headers names it goes by, the usual one first
   * @param header whether it belongs to the order and not to the line
   */
  public record Column(List<String> headers, boolean required, boolean header) {

    public Column {
      if (headers.isEmpty()) {
        throw new IllegalArgumentException("a column needs at least one header");
      }
      headers = List.copyOf(headers);
    }
  }

  public Profile {
    if (!columns.keySet().containsAll(INDISPENSABLE)) {
      throw new IllegalArgumentException("profile " + name + " must map all of " + INDISPENSABLE);
    }
    if (dates.isEmpty()) {
      throw new IllegalArgumentException("profile " + name + " needs a date pattern");
    }
    dates.forEach(Times::format);
    columns = Map.copyOf(columns);
    dates = List.copyOf(dates);
    classes = classes == null ? List.of() : List.copyOf(classes);
  }
}

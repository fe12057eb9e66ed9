package dev.homeward.imports;

import dev.homeward.imports.mapping.Field;
import dev.homeward.imports.mapping.MappedRow;
import dev.homeward.imports.mapping.Profile;
import dev.homeward.order.LineDraft;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of an order, from its rows, with their taxes and discounts. */
final class OrderLines {

  private static final List<Field> TAXES =
      List.of(Field.TAX_1, Field.TAX_2, Field.TAX_3, Field.TAX_4, Field.TAX_5);

  private final Profile profile;
  private final List<MappedRow> rows;
  private final Currency currency;

  OrderLines(Profile profile, List<MappedRow> rows, Currency currency) {
    this.profile = profile;
    this.rows = rows;
    this.currency = currency;
  }

  List<LineDraft> drafts() {
    boolean included = taxIncluded(rows.getFirst());
    return rows.stream().map(row -> draft(row, included)).toList();
  }

  private LineDraft draft(MappedRow row, boolean included) {
    return new LineDraft(
        row.sku(),
        row.text(Field.TITLE),
        row.quantity(),
        row.unitPrice(),
        row.merchandise(),
        row.textOrNull(Field.PRODUCT),
        row.textOrNull(Field.CATEGORY),
        hsCode(row),
        origin(row),
        row.whole(Field.WEIGHT_GRAMS),
        amount(row, Field.DISCOUNT),
        taxRate(row),
        row.yes(Field.TAX_INCLUDED, included),
        List.of(),
        row.line());
  }

  Money amount(MappedRow row, Field field) {
    BigDecimal amount = row.decimal(field);
    return amount == null ? Money.zero(currency) : Money.of(amount, currency);
  }

  /**
   * What came off the whole order. Where the file has a subtotal, that is what was charged, and the
   * difference to the lines is the discount: codes on single lines are then not taken off twice.
   */
  List<Money> orderDiscounts() {
    MappedRow first = rows.getFirst();
    BigDecimal subtotal = first.decimal(Field.SUBTOTAL);
    Money discount = amount(first, Field.ORDER_DISCOUNT);
    if (subtotal != null) {
      Money lines = Money.zero(currency);
      for (MappedRow row : rows) {
        BigDecimal list = row.unitPrice().multiply(BigDecimal.valueOf(row.quantity()));
        lines = lines.plus(Money.rounded(list, currency)).minus(amount(row, Field.DISCOUNT));
      }
      discount = lines.minus(Money.of(subtotal, currency));
    }
    return discount.isZero() || discount.isNegative() ? List.of() : List.of(discount);
  }

  /** Where the file has totals they tell: prices contain the tax unless it comes on top. */
  private boolean taxIncluded(MappedRow first) {
    BigDecimal subtotal = first.decimal(Field.SUBTOTAL);
    BigDecimal total = first.decimal(Field.TOTAL);
    BigDecimal taxes = first.decimal(Field.TAXES);
    if (subtotal == null || total == null || taxes == null || taxes.signum() == 0) {
      return profile.taxIncluded();
    }
    BigDecimal charges =
        first
            .decimalOr(Field.SHIPPING, BigDecimal.ZERO)
            .add(first.decimalOr(Field.DUTIES, BigDecimal.ZERO));
    return total.compareTo(subtotal.add(charges)) == 0;
  }

  private static BigDecimal taxRate(MappedRow row) {
    BigDecimal rate = row.decimalOr(Field.TAX_RATE, BigDecimal.ZERO);
    if (row.yes(Field.TAXABLE, true)) {
      for (Field tax : TAXES) {
        rate = rate.add(percentage(row.text(tax)));
      }
    }
    return rate;
  }

  /** The rate at the end of a name such as "DE MwSt 19%"; zero where there is none. */
  private static BigDecimal percentage(String name) {
    int end = name.lastIndexOf('%');
    int start = end;
    while (start > 0
        && (Character.isDigit(name.charAt(start - 1)) || name.charAt(start - 1) == '.')) {
      start--;
    }
    String digits = end < 0 ? "" : name.substring(start, end);
    boolean number = !digits.isEmpty() && !digits.startsWith(".") && digits.length() < 10;
    return number && digits.indexOf('.') == digits.lastIndexOf('.')
        ? new BigDecimal(digits)
        : BigDecimal.ZERO;
  }

  private static @Nullable String hsCode(MappedRow row) {
    String code = row.textOrNull(Field.HS_CODE);
    return code == null ? null : code.replace(".", "").replace(" ", "");
  }

  private static @Nullable CountryCode origin(MappedRow row) {
    String text = row.textOrNull(Field.ORIGIN_COUNTRY);
    return text == null ? null : CountryCode.find(text).orElse(null);
  }
}

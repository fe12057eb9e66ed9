package dev.homeward.imports.mapping;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How numbers are written: 1,234.56 or 1.234,56. */
public enum DecimalStyle {
  POINT('.', ','),
  COMMA(',', '.');

  private static final int LONGEST = 30;

  private final char decimal;
  private final char grouping;

  DecimalStyle(char decimal, char grouping) {
    this.decimal = decimal;
    this.grouping = grouping;
  }

  /** Reads digits with an optional sign and grouping; null for anything else, exponents too. */
  @Nullable BigDecimal read(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    StringBuilder plain = new StringBuilder(text.length());
    boolean digit = false;
    boolean fraction = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digit = true;
        plain.append(c);
      } else if (c == decimal && !fraction) {
        fraction = true;
        plain.append('.');
      } else if (c == '-' && i == 0) {
        plain.append(c);
      } else if (!groups(c, digit, fraction)) {
        return null;
      }
    }
    return digit ? new BigDecimal(plain.toString()) : null;
  }

  private boolean groups(char c, boolean digit, boolean fraction) {
    boolean separator = c == grouping || c == '\u00a0' || c == '\u202f' || c == '\'';
    return separator && digit && !fraction;
  }
}

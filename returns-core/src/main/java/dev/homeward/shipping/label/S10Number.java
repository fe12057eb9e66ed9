package dev.homeward.shipping.label;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number of a postal item by the standard S10 of the Universal Postal Union. */
public record S10Number(String service, int serial, String country) {

  private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};
  private static final int MODULUS = 11;
  private static final Pattern FORM = Pattern.compile("[A-Z]{2}\\d{9}[A-Z]{2}");

  public S10Number {
    if (!service.matches("[A-Z]{2}") || !country.matches("[A-Z]{2}")) {
      throw new IllegalArgumentException(service + country);
    }
    if (serial < 0 || serial > 99_999_999) {
      throw new IllegalArgumentException("serial " + serial);
    }
  }

  /** Says whether a text has the form of such a number, and not its check digit. */
  public static boolean wrong(String text) {
    String number = text.replace(" ", "").toUpperCase(Locale.ROOT);
    if (!FORM.matcher(number).matches()) {
      return false;
    }
    int serial = Integer.parseInt(number.substring(2, 10));
    S10Number right = new S10Number(number.substring(0, 2), serial, number.substring(11));
    return !right.toString().equals(number);
  }

  /** Returns a text as such a number is written, if it is one; null if it is none. */
  public static @Nullable String tidy(@Nullable String text) {
    String number = text == null ? "" : text.replace(" ", "").toUpperCase(Locale.ROOT);
    return FORM.matcher(number).matches() && !wrong(number) ? number : null;
  }

  private String digits() {
    return "%08d".formatted(serial);
  }

  /** By weighted sum, modulo 11; what would need two digits is 0, and what would be 11 is 5. */
  public int checkDigit() {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * Character.digit(digits().charAt(i), 10);
    }
    int check = MODULUS - sum % MODULUS;
    return check == 10 ? 0 : check == MODULUS ? 5 : check;
  }

  @Override
  public String toString() {
    return service + digits() + checkDigit() + country;
  }
}

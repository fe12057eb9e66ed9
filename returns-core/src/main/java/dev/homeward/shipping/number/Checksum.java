package dev.homeward.shipping.number;

import java.util.List;
import java.util.stream.IntStream;

/** The ways in which carriers compute the check digit of a number from the signs before it. */
enum Checksum {
  /** The serial number, as one number, modulo 7. */
  MOD7 {
    @Override
    boolean holds(String serial, String check, ChecksumRule rule) {
      int rest = 0;
      for (int i = 0; i < serial.length(); i++) {
        rest = (rest * 10 + Character.digit(serial.charAt(i), 10)) % 7;
      }
      return check.equals(Integer.toString(rest));
    }
  },
  /** Digits times a factor by position; letters count as digits by their place in ASCII. */
  MOD10 {
    @Override
    boolean holds(String serial, String check, ChecksumRule rule) {
      String signs = rule.reverse() ? new StringBuilder(serial).reverse().toString() : serial;
      int sum = 0;
      for (int i = 0; i < signs.length(); i++) {
        sum += digit(signs.charAt(i)) * (i % 2 == 1 ? rule.odds() : rule.evens());
      }
      return check.equals(Integer.toString((10 - sum % 10) % 10));
    }

    private int digit(char sign) {
      return Character.isDigit(sign) ? sign - '0' : Math.floorMod(sign - 3, 10);
    }
  },
  /** Of the Universal Postal Union: 8 6 4 2 3 5 9 7, and 11 minus the rest modulo 11. */
  S10 {
    @Override
    boolean holds(String serial, String check, ChecksumRule rule) {
      int digit = 11 - weighted(serial, List.of(8, 6, 4, 2, 3, 5, 9, 7)) % 11;
      return check.equals(Integer.toString(digit == 10 ? 0 : digit == 11 ? 5 : digit));
    }
  },
  SUM_PRODUCT_WITH_WEIGHTINGS_AND_MODULO {
    @Override
    boolean holds(String serial, String check, ChecksumRule rule) {
      int sum = weighted(serial, rule.weightings());
      return check.equals(Integer.toString(sum % rule.modulo1() % rule.modulo2()));
    }
  },
  /** ISO 7064, hybrid system over digits and letters. */
  MOD_37_36 {
    @Override
    boolean holds(String serial, String check, ChecksumRule rule) {
      int rest = 36;
      for (int i = 0; i < serial.length(); i++) {
        int sum = (rest + Character.digit(serial.charAt(i), 36)) % 36;
        rest = (sum == 0 ? 36 : sum) * 2 % 37;
      }
      int value = (37 - rest) % 36;
      return check.equalsIgnoreCase(Character.toString(Character.forDigit(value, 36)));
    }
  },
  LUHN {
    @Override
    boolean holds(String serial, String check, ChecksumRule rule) {
      int sum = 0;
      for (int i = 0; i < serial.length(); i++) {
        int digit = Character.digit(serial.charAt(serial.length() - 1 - i), 10);
        int value = i % 2 == 0 ? digit * 2 : digit;
        sum += value > 9 ? value - 9 : value;
      }
      return check.equals(Integer.toString((10 - sum % 10) % 10));
    }
  };

  /**
   * @param serial letters and digits, without blanks, in upper case
   */
  abstract boolean holds(String serial, String check, ChecksumRule rule);

  private static int weighted(String serial, List<Integer> weightings) {
    return IntStream.range(0, Math.min(serial.length(), weightings.size()))
        .map(i -> Character.digit(serial.charAt(i), 10) * weightings.get(i))
        .sum();
  }
}

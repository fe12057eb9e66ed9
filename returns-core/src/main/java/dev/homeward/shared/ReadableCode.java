package dev.homeward.shared;

import java.security.SecureRandom;

/** References that people read from paper and say on the telephone. */
public final class ReadableCode {

  /** Digits and capitals that nobody confuses. */
  private static final char[] SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

  private static final SecureRandom RANDOM = new SecureRandom();

  private ReadableCode() {}

  /** Returns a prefix with so many random signs after it. */
  public static String next(String prefix, int signs) {
    StringBuilder code = new StringBuilder(prefix);
    for (int i = 0; i < signs; i++) {
      code.append(SIGNS[RANDOM.nextInt(SIGNS.length)]);
    }
    return code.toString();
  }
}

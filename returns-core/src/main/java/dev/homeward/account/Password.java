package dev.homeward.account;

import dev.homeward.shared.BusinessRuleViolation;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * A password in the clear, on its way to be hashed: at least 12 characters, at most 72 bytes in
 * UTF-8, which is what BCrypt takes in.
 */
public record Password(String value) {

  private static final int SHORTEST = 12;
  private static final int MOST_BYTES = 72;
  // Without characters that look alike, because one-time passwords are read aloud and typed.
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  public Password {
    if (value.codePointCount(0, value.length()) < SHORTEST) {
      throw new BusinessRuleViolation("password.too-short", SHORTEST);
    }
    if (value.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new BusinessRuleViolation("password.too-long", MOST_BYTES);
    }
  }

  /** Returns four groups of four letters and digits: 80 bits. */
  public static Password random() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      if (i > 0 && i % 4 == 0) {
        text.append('-');
      }
      text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return new Password(text.toString());
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "Password[hidden]";
  }
}

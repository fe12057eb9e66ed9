package dev.homeward.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The text of an API key: {@code hw_live_<id>_<secret>}, or whatever an installation states. */
public record ApiToken(String value) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Returns a new key with 256 bits of secret. */
  public static ApiToken random() {
    return new ApiToken("hw_live_" + hex(4) + "_" + hex(32));
  }

  private static String hex(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Returns the part that is not secret; of a stated key, no more than a quarter. */
  String hint() {
    int end = value.startsWith("hw_live_") ? value.lastIndexOf('_') : value.length() / 4;
    return value.substring(0, Math.min(Math.max(end, 0), 24)) + "…";
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "ApiToken[" + hint() + "]";
  }
}

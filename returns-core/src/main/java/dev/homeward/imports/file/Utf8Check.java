package dev.homeward.imports.file;

/**
 * Tells whether bytes are UTF-8, fed piece by piece. A character cut off at the very end still
 * counts as UTF-8: half a file is no reason to read the other half in another character set.
 */
final class Utf8Check {

  private int continuations;
  private boolean valid = true;

  void accept(byte[] bytes, int length) {
    for (int i = 0; i < length && valid; i++) {
      int value = bytes[i];
      if (continuations > 0) {
        valid = (value & 0xC0) == 0x80;
        continuations--;
      } else if (value < 0) {
        continuations = continuationsAfter(value & 0xFF);
        valid = continuations > 0;
      }
    }
  }

  boolean valid() {
    return valid;
  }

  private static int continuationsAfter(int lead) {
    if (lead >= 0xC2 && lead <= 0xDF) {
      return 1;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
      return 2;
    }
    return lead >= 0xF0 && lead <= 0xF4 ? 3 : 0;
  }
}

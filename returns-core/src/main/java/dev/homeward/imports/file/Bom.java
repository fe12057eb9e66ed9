package dev.homeward.imports.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The mark that some programs put before the text. */
enum Bom {
  NONE("", StandardCharsets.UTF_8),
  UTF_8("\u00ef\u00bb\u00bf", StandardCharsets.UTF_8),
  UTF_16_LITTLE("\u00ff\u00fe", StandardCharsets.UTF_16LE),
  UTF_16_BIG("\u00fe\u00ff", StandardCharsets.UTF_16BE);

  /** The bytes of the mark, each as the character of its number. */
  private final String mark;

  @SuppressWarnings("ImmutableEnumChecker") // character sets are immutable
  private final Charset charset;

  Bom(String mark, Charset charset) {
    this.mark = mark;
    this.charset = charset;
  }

  static Bom of(byte[] head) {
    int length = Math.min(head.length, 3);
    String start = new String(head, 0, length, StandardCharsets.ISO_8859_1);
    for (Bom bom : values()) {
      if (bom != NONE && start.startsWith(bom.mark)) {
        return bom;
      }
    }
    return NONE;
  }

  boolean wide() {
    return this == UTF_16_LITTLE || this == UTF_16_BIG;
  }

  int length() {
    return mark.length();
  }

  Charset charsetOr(Charset detected) {
    return this == NONE ? detected : charset;
  }
}

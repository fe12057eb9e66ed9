package dev.homeward.imports.file;

/**
 * What a file may unpack to.
 *
 * @param unpackedBytes most bytes after unpacking
 * @param ratio most bytes unpacked per byte packed, checked once a file is past {@link
 *     #RATIO_CHECKED_AFTER}
 */
public record FileLimits(long unpackedBytes, int ratio) {

  static final long RATIO_CHECKED_AFTER = 64L << 20;

  /** Longest field, in characters. */
  static final int FIELD = 64 << 10;

  /** Longest row, in characters. */
  static final int ROW = 1 << 20;

  static final int COLUMNS = 512;
}

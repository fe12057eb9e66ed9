package dev.homeward.customs.tariff;

/** What became of a file with a table of commodity codes. */
public sealed interface HsImport {

  /** It replaced the table. */
  record Imported(int codes) implements HsImport {}

  /**
   * It was left alone.
   *
   * @param line of the file, from 1; 0 where it is the whole file
   * @param reason of the text {@code customs.hs.refused.<reason>}
   */
  record Refused(long line, String reason) implements HsImport {}
}

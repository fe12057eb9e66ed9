package dev.homeward.fx;

/** What became of a file of reference rates. */
public sealed interface RateImport {

  /**
   * The file is in, as a whole.
   *
   * @param days days with at least one rate
   * @param rates rates the file has
   * @param added rates that were not known before
   * @param corrected rates that were known otherwise
   */
  record Accepted(int days, int rates, int added, int corrected) implements RateImport {}

  /**
   * The file changed nothing.
   *
   * @param line line of the file, from 1; 0 where it is not about a line
   * @param found what was found there
   */
  record Refused(Reason reason, int line, String found) implements RateImport {}

  /** Why a file is refused. */
  enum Reason {
    EMPTY,
    /** The first line does not begin with {@code Date}. */
    NOT_A_RATE_FILE,
    /** A column is named after no currency. */
    UNKNOWN_CURRENCY,
    NOT_A_DATE,
    NOT_A_RATE,
    /** A line has more or fewer fields than the header. */
    WRONG_FIELDS,
    /** The archive has no csv file, or cannot be unpacked. */
    BAD_ARCHIVE,
    /** Unpacks to far more than rates of a hundred years. */
    TOO_LARGE
  }
}

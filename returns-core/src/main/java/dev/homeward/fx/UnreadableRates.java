package dev.homeward.fx;

/** A file of rates cannot be read any further. */
final class UnreadableRates extends RuntimeException {

  private final RateImport.Refused refusal;

  UnreadableRates(RateImport.Reason reason, int line, String found) {
    super(reason + " in line " + line);
    this.refusal = new RateImport.Refused(reason, line, found);
  }

  RateImport.Refused refusal() {
    return refusal;
  }
}

package dev.homeward.returncase;

import jakarta.persistence.Embeddable;

/** How far the units of a case are; the line rows say the same of each line. */
@Embeddable
class UnitProgress {

  private int units;
  private int kept;
  private int received;
  private int judged;
  private int settled;
  private int released;
  private int unpaid;

  /** For JPA. */
  protected UnitProgress() {}

  UnitProgress(int units, int kept) {
    this.units = units;
    this.kept = kept;
  }

  void receive(int more) {
    received += more;
  }

  /** Nothing is owed for rejected units, so they are settled at once. */
  void judge(int accepted, int rejected) {
    judged += accepted + rejected;
    settleUnpaid(rejected);
  }

  void settle(int more) {
    settled += more;
  }

  void settleUnpaid(int more) {
    settled += more;
    unpaid += more;
  }

  /** Units that were to come and stay with the shopper after all. */
  void keep(int more) {
    kept += more;
  }

  void release(int more) {
    released += more;
  }

  UnitCounts counts() {
    return new UnitCounts(units, kept, received, judged, settled, released, unpaid);
  }
}

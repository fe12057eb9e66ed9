package dev.homeward.returncase;

/** What kind of fault the shopper claims; the warehouse's verdict on liability may overrule it. */
public enum FaultClass {
  CHANGED_MIND,
  FIT,
  NOT_AS_DESCRIBED,
  DEFECTIVE,
  WRONG_ITEM,
  MISSING_PARTS,
  COUNTERFEIT,
  TRANSIT_DAMAGE,
  LATE,
  OTHER;

  /** Says whether it claims that the goods are not what was owed. */
  public boolean goodsAtFault() {
    return switch (this) {
      case NOT_AS_DESCRIBED, DEFECTIVE, WRONG_ITEM, MISSING_PARTS, COUNTERFEIT, TRANSIT_DAMAGE ->
          true;
      case CHANGED_MIND, FIT, LATE, OTHER -> false;
    };
  }
}

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
  OTHER
}

package dev.homeward.customs.regime;

/** A dated rule: of what is taken at the border, or of how it comes back. */
public sealed interface CustomsRule permits ImportRule, Remedy {

  RuleHead head();
}

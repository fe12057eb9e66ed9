package dev.homeward.inspection;

/** How what arrived compares with what was announced. */
public enum Finding {
  EXPECTED,
  /** Another article in place of the announced one. */
  WRONG_ARTICLE,
  /** Something that nobody announced. */
  UNANNOUNCED
}

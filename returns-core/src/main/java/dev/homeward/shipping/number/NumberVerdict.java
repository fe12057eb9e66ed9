package dev.homeward.shipping.number;

/** Whether a tracking number that somebody typed can be one of the carrier that they named. */
public sealed interface NumberVerdict {

  /**
   * It can be right.
   *
   * @param carrier as it was named, else as the number tells; empty where neither does
   */
  record Fits(String carrier) implements NumberVerdict {}

  /** Nobody knows how this carrier's numbers look: it may be right, and should be compared. */
  record Unchecked() implements NumberVerdict {}

  /**
   * It looks right, but its check digit says that a digit is wrong.
   *
   * @param carrier whose numbers look so
   */
  record WrongDigit(String carrier) implements NumberVerdict {}

  /**
   * It is a number of somebody else.
   *
   * @param carrier of the number
   * @param sure whether the carrier named has other numbers; else it may be right all the same
   */
  record OtherCarrier(String carrier, boolean sure) implements NumberVerdict {}

  /**
   * The carrier named has no such numbers, and nobody else has.
   *
   * @param carrier as it is known
   */
  record NoSuchShape(String carrier) implements NumberVerdict {}
}

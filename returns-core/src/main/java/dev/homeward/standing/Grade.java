package dev.homeward.standing;

/** How far a seller is trusted, from the best to the worst. */
public enum Grade {
  A,
  B,
  /** As expected, or too little known to say otherwise. */
  C,
  D,
  E;

  /** Says whether the grade brings restrictions, which take people to put in force. */
  public boolean restricts() {
    return this == D || this == E;
  }

  public boolean betterThan(Grade other) {
    return compareTo(other) < 0;
  }
}

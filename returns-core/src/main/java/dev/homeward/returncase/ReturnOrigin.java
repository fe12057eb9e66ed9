package dev.homeward.returncase;

/** How a case came to be. */
public enum ReturnOrigin {
  /** Filed in Homeward. */
  FILED,
  /** A return of the past, told by another system. */
  IMPORTED
}

package dev.homeward.inspection;

/** How good goods are: A as new, B opened, C used, D broken. */
public enum Grade {
  A,
  B,
  C,
  D
}

package dev.homeward.returncase;

/** Which side wrote a message. */
public enum Author {
  SHOPPER,
  STAFF
}

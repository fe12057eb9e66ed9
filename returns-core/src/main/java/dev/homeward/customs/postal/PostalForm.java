package dev.homeward.customs.postal;

/** The customs forms of the Universal Postal Union. */
public enum PostalForm {
  /** For small packets of little value. */
  CN22,
  CN23
}

package dev.homeward.inspection;

/** Whether goods are what they pretend to be. */
public enum Authenticity {
  GENUINE,
  COUNTERFEIT,
  UNSURE
}

package dev.homeward.oversight;

/** What a seller appeals against. */
public enum AppealSubject {
  /** A line of a return that counts as the seller's fault. */
  LINE,
  VIOLATION,
  /** A restriction. */
  MEASURE,
  /** The latest grade on record. */
  GRADE
}

package dev.homeward.oversight;

/** How far an appeal is. */
public enum AppealState {
  OPEN,
  UPHELD,
  REJECTED,
  WITHDRAWN
}

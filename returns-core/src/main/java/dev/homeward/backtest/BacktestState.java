package dev.homeward.backtest;

/** How far a backtest is. */
public enum BacktestState {
  WAITING,
  RUNNING,
  DONE,
  FAILED;

  /** Whether there is still something to wait for. */
  public boolean busy() {
    return this == WAITING || this == RUNNING;
  }
}

package dev.homeward.backtest;

/** What a policy would have changed about a return; the first that applies is told. */
public enum BacktestChange {
  /** Something is refused that was let in. */
  REFUSED,
  /** Something is let in that was refused. */
  LET_IN,
  /** Goods stay with the shopper that came back. */
  KEPT,
  /** Goods come back that stayed with the shopper. */
  SENT_BACK,
  LESS_MONEY,
  MORE_MONEY,
  /** A person has to look where none had to. */
  TO_REVIEW,
  /** Nobody has to look any more. */
  AT_ONCE
}

package dev.homeward.notification;

import dev.homeward.withdrawal.Statement;

/** Finds the words about statements of withdrawal that no return follows from. */
public interface StatementMailComposer {

  /** Returns what somebody is to read whose statement gives no right, and what they can do. */
  MailDraft noRight(Statement statement);
}

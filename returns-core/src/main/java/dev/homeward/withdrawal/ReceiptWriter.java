package dev.homeward.withdrawal;

/** Words and draws the receipt of a statement, in the shopper's language. */
public interface ReceiptWriter {

  Receipt write(Statement statement);
}

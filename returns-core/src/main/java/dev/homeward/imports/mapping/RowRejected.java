package dev.homeward.imports.mapping;

import dev.homeward.shared.BusinessRuleViolation;

/** A row that cannot be understood; its order is left out as a whole. */
public class RowRejected extends BusinessRuleViolation {

  public RowRejected(String code, Object... arguments) {
    super(code, arguments);
  }

  /** Rejections are counted by the million, and nobody reads where they were thrown. */
  @Override
  @SuppressWarnings("UnsynchronizedOverridesSynchronized")
  public Throwable fillInStackTrace() {
    return this;
  }
}

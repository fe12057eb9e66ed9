package dev.homeward.imports.file;

import dev.homeward.shared.BusinessRuleViolation;

/** The file as a whole cannot be imported; nothing of it was. */
public class FileRefused extends BusinessRuleViolation {

  public FileRefused(String code, Object... arguments) {
    super(code, arguments);
  }
}

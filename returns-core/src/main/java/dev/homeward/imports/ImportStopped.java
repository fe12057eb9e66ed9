package dev.homeward.imports;

/** A run ends without a result: it was cancelled, or another process took it over. */
class ImportStopped extends RuntimeException {

  ImportStopped(String message) {
    super(message);
  }
}

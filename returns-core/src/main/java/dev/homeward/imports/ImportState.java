package dev.homeward.imports;

import java.util.EnumSet;
import java.util.Set;

/** Life of an import: uploaded, perhaps checked, queued, running, and one of three ends. */
public enum ImportState {
  UPLOADED,
  CHECKING,
  CHECKED,
  QUEUED,
  RUNNING,
  DONE,
  FAILED,
  CANCELLED;

  /** States that may follow; a failed import may be mapped anew, checked and run again. */
  Set<ImportState> successors() {
    return switch (this) {
      case UPLOADED -> EnumSet.of(CHECKING, QUEUED, FAILED, CANCELLED);
      case CHECKING -> EnumSet.of(CHECKED, FAILED, CANCELLED);
      case CHECKED -> EnumSet.of(CHECKING, QUEUED, CANCELLED);
      case QUEUED -> EnumSet.of(RUNNING, FAILED, CANCELLED);
      case RUNNING -> EnumSet.of(DONE, FAILED, CANCELLED);
      case FAILED -> EnumSet.of(CHECKING, QUEUED, CANCELLED);
      case DONE, CANCELLED -> EnumSet.noneOf(ImportState.class);
    };
  }

  /** Whether a machine works on it or is about to. */
  public boolean busy() {
    return this == CHECKING || this == QUEUED || this == RUNNING;
  }

  public boolean canBeCancelled() {
    return successors().contains(CANCELLED);
  }

  public boolean canBeMapped() {
    return successors().contains(CHECKING);
  }

  public boolean canRun() {
    return successors().contains(QUEUED);
  }
}

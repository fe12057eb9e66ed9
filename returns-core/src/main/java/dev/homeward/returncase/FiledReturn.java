package dev.homeward.returncase;

import dev.homeward.shared.ReturnCaseId;
import org.jspecify.annotations.Nullable;

/**
 * A return that is on record.
 *
 * @param number the reference that people read
 * @param details the case as it was filed this moment; null if it was filed before, by the same key
 */
public record FiledReturn(ReturnCaseId id, String number, @Nullable ReturnCaseDetails details) {

  /** Says whether it was filed before, by the same key. */
  public boolean again() {
    return details == null;
  }
}

package dev.homeward.oversight;

import dev.homeward.shared.BusinessRuleViolation;

/** How far a violation is. */
public enum ViolationState {
  /** One person put it on record; it counts for nothing yet. */
  RECORDED,
  /** A second person found it to be so; its points count and expire. */
  CONFIRMED,
  /** A second person found it not to be so. */
  DISMISSED,
  /** An appeal against it was upheld. */
  REVOKED;

  void require(ViolationState next) {
    boolean may =
        switch (this) {
          case RECORDED -> next == CONFIRMED || next == DISMISSED;
          case CONFIRMED -> next == REVOKED;
          case DISMISSED, REVOKED -> false;
        };
    if (!may) {
      throw new BusinessRuleViolation("violation.wrong-state", name());
    }
  }
}

package dev.homeward.drafting;

/** Somebody else saved the draft since it was read; nothing is overwritten unseen. */
public class DraftChanged extends RuntimeException {

  private final transient DraftView current;

  DraftChanged(DraftView current) {
    super("draft " + current.id() + " is at version " + current.version());
    this.current = current;
  }

  /** Returns the draft as it is now. */
  public DraftView current() {
    return current;
  }
}

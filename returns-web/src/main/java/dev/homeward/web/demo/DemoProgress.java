package dev.homeward.web.demo;

/**
 * How far the demo data of this installation is.
 *
 * @param percent of its orders that are written, 0 to 99 while it is under way
 */
public record DemoProgress(State state, int percent) {

  /** Whether there is demo data, and all of it. */
  public enum State {
    NONE,
    UNDER_WAY,
    COMPLETE
  }

  static final DemoProgress NONE = new DemoProgress(State.NONE, 0);
  static final DemoProgress COMPLETE = new DemoProgress(State.COMPLETE, 100);

  static DemoProgress of(int written, int expected) {
    return new DemoProgress(State.UNDER_WAY, Math.min(99, 100 * written / expected));
  }

  public boolean underWay() {
    return state == State.UNDER_WAY;
  }
}

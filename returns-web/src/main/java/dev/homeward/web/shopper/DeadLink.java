package dev.homeward.web.shopper;

/** A shopper's link that opens nothing, or nothing any more. */
class DeadLink extends RuntimeException {

  private final boolean expired;

  DeadLink(boolean expired) {
    super(expired ? "expired" : "wrong");
    this.expired = expired;
  }

  boolean expired() {
    return expired;
  }
}

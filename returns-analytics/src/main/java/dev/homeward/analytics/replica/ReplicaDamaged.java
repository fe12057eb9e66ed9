package dev.homeward.analytics.replica;

/** A replica file cannot be read or written any more: a new one has to be built. */
class ReplicaDamaged extends RuntimeException {

  ReplicaDamaged(Exception cause) {
    super(cause);
  }
}

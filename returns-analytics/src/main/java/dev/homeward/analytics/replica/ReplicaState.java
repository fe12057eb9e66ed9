package dev.homeward.analytics.replica;

/**
 * What a replica file says of itself.
 *
 * @param schemaVersion the {@link #VERSION} of the program that built it
 */
record ReplicaState(int schemaVersion, Watermark watermark) {

  /** Raised with every change to the tables or to how they are filled: older replicas rebuild. */
  static final int VERSION = 4;
}

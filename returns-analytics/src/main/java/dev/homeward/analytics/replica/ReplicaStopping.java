package dev.homeward.analytics.replica;

/** The application stops while the replica is being loaded: what was begun is given up. */
class ReplicaStopping extends RuntimeException {}

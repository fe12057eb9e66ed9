package dev.homeward.analytics.replica;

/** The replica has nothing to answer from: it is being built, or has stopped. */
public class ReplicaUnavailable extends RuntimeException {

  private final ReplicaStatus status;

  ReplicaUnavailable(ReplicaStatus status) {
    super("the replica cannot answer: " + status);
    this.status = status;
  }

  public ReplicaStatus status() {
    return status;
  }
}

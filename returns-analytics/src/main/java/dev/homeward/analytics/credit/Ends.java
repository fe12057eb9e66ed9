package dev.homeward.analytics.credit;

/** A score in points with its pessimistic and its optimistic end. */
record Ends(double score, double low, double high) {

  Ends raised(double points) {
    return new Ends(score + points, low + points, high + points);
  }
}

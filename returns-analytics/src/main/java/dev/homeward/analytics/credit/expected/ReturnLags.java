package dev.homeward.analytics.credit.expected;

/**
 * How many days lines took from delivery to the request of their return, and for how many days
 * those that have not come back have been watched.
 */
public final class ReturnLags {

  private final long[] returned;
  private final long[] waiting;

  /**
   * Of no line yet.
   *
   * @param longest the last day that is told apart; later ones count as that day
   */
  public ReturnLags(int longest) {
    this.returned = new long[longest + 1];
    this.waiting = new long[longest + 1];
  }

  /** So many lines were asked to come back so many days after delivery; none before it. */
  public void addReturned(int day, long lines) {
    add(returned, day, lines);
  }

  /** So many lines have not come back in the days since their delivery. */
  public void addWaiting(int days, long lines) {
    add(waiting, days, lines);
  }

  /** Adds what another has counted, up to the same longest day. */
  public void addAll(ReturnLags other) {
    for (int day = 0; day < other.returned.length; day++) {
      add(returned, day, other.returned[day]);
      add(waiting, day, other.waiting[day]);
    }
  }

  /** How many lines came back. */
  public long returns() {
    long sum = 0;
    for (long each : returned) {
      sum += each;
    }
    return sum;
  }

  /** What they say about the share that comes back by each day. */
  public KaplanMeier estimate() {
    long atRisk = returns();
    for (long each : waiting) {
      atRisk += each;
    }
    KaplanMeier estimate = KaplanMeier.NOTHING;
    for (int day = 0; day < returned.length; day++) {
      if (returned[day] > 0) {
        estimate = estimate.then(day, (double) returned[day], (double) atRisk);
      }
      atRisk -= returned[day] + waiting[day];
    }
    return estimate;
  }

  /** Requests before the delivery, and lines delivered in the future, are mistakes of a clock. */
  private static void add(long[] days, int day, long lines) {
    if (day >= 0) {
      days[Math.min(day, days.length - 1)] += lines;
    }
  }
}

package dev.homeward.bench.credit;

/**
 * What an invented marketplace is like: 12 categories and 5 regions with fault rates from 1 to 26
 * %, 60 delivered lines a year for the seller in the middle, half of all sellers between 20 and
 * 180.
 *
 * @param sellers how many
 * @param risks how their risks are spread around 1
 * @param jumps share of sellers whose risk doubles or halves within a year
 * @param lateness by how much returns take longer than the assumed curve says
 */
record WorldDesign(int sellers, Risks risks, double jumps, double lateness) {

  static final int CATEGORIES = 12;
  static final int REGIONS = 5;

  /** The day on which everybody is rated first; a year of deliveries lies before it. */
  static final int FIRST_RATING = 365;

  /** The last day that is invented: a year of monthly ratings, and as long as a rating looks on. */
  static final int LAST_DAY = FIRST_RATING + 12 * 30 + 5;

  static final int LOOK_AHEAD = 90;

  /** How true risks are spread. */
  enum Risks {
    /** Gamma with shape and rate 5: as the prior assumes. */
    GAMMA,
    /** Log-normal with mean 1 and a deviation of 0.6 in logarithms: not as the prior assumes. */
    LOG_NORMAL,
    /** All exactly as expected. */
    EQUAL
  }

  static WorldDesign planted(int sellers) {
    return new WorldDesign(sellers, Risks.GAMMA, .25, 1);
  }

  static WorldDesign steady(int sellers) {
    return new WorldDesign(sellers, Risks.GAMMA, 0, 1);
  }

  static WorldDesign equal(int sellers) {
    return new WorldDesign(sellers, Risks.EQUAL, 0, 1);
  }

  static WorldDesign otherwise(int sellers) {
    return new WorldDesign(sellers, Risks.LOG_NORMAL, .25, 1.4);
  }
}

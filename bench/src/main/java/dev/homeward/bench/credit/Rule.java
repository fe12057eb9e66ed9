package dev.homeward.bench.credit;

/** How sellers may be judged: the rules of marketplaces as baselines, and the score. */
enum Rule {
  RAW_RATE("raw rate > 6 %, n >= 10") {
    @Override
    double statistic(RatingDay day, int seller) {
      return day.rawRate(seller);
    }

    @Override
    boolean flags(RatingDay day, int seller) {
      return day.sold[seller] >= 10 && day.rawRate(seller) > .06;
    }
  },
  PLATFORM_RATE("raw > 1.5x platform, n >= 25") {
    @Override
    double statistic(RatingDay day, int seller) {
      return day.rawRate(seller) / day.platformRate();
    }

    @Override
    boolean flags(RatingDay day, int seller) {
      return day.sold[seller] >= 25 && statistic(day, seller) > 1.5;
    }
  },
  CATEGORY_PEERS("> 1.5x main-category peers, n >= 10") {
    @Override
    double statistic(RatingDay day, int seller) {
      return day.rawRate(seller) / Math.max(1e-9, day.peerRate(seller));
    }

    @Override
    boolean flags(RatingDay day, int seller) {
      return day.sold[seller] >= 10 && statistic(day, seller) > 1.5;
    }
  },
  CATEGORY_PEERS_4("same, and >= 4 defects") {
    @Override
    double statistic(RatingDay day, int seller) {
      return CATEGORY_PEERS.statistic(day, seller);
    }

    @Override
    boolean flags(RatingDay day, int seller) {
      return CATEGORY_PEERS.flags(day, seller) && day.returned[seller] >= 4;
    }
  },
  WILSON("Wilson lower bound > category") {
    @Override
    double statistic(RatingDay day, int seller) {
      return wilsonLow(day.returned[seller], day.sold[seller])
          / Math.max(1e-9, day.peerRate(seller));
    }

    @Override
    boolean flags(RatingDay day, int seller) {
      return statistic(day, seller) > 1;
    }
  },
  RATIO("O/E > 1.5, no shrinkage") {
    @Override
    double statistic(RatingDay day, int seller) {
      double expected = day.exposure(seller).expected();
      return expected > 0 ? day.exposure(seller).observed() / expected : 0;
    }

    @Override
    boolean flags(RatingDay day, int seller) {
      return statistic(day, seller) > 1.5;
    }
  },
  SCORE("SCR-1, grade D or E") {
    @Override
    double statistic(RatingDay day, int seller) {
      return -day.scores[seller].score();
    }

    @Override
    boolean flags(RatingDay day, int seller) {
      return day.scores[seller].band().restricts();
    }
  };

  private static final double Z = 1.96;

  private final String title;

  Rule(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** The higher, the worse. */
  abstract double statistic(RatingDay day, int seller);

  abstract boolean flags(RatingDay day, int seller);

  double[] statistics(RatingDay day) {
    double[] all = new double[day.scores.length];
    for (int seller = 0; seller < all.length; seller++) {
      all[seller] = statistic(day, seller);
    }
    return all;
  }

  private static double wilsonLow(double hits, double trials) {
    if (trials <= 0) {
      return 0;
    }
    double share = hits / trials;
    double width = Z * Z / trials;
    double reach = Z * Math.sqrt(share * (1 - share) / trials + width / (4 * trials));
    return Math.max(0, (share + width / 2 - reach) / (1 + width));
  }
}

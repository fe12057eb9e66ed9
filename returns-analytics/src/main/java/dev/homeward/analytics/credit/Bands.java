package dev.homeward.analytics.credit;

import dev.homeward.standing.Grade;
import java.util.Map;

/** The grade that a score has by itself: big, proven, guarded and capped (SCR-1, 2.3). */
record Bands(
    CreditParameters parameters,
    Ends ends,
    double deduction,
    Map<CreditDimension, CreditScore.Part> parts) {

  /** A score in points with its pessimistic and its optimistic end. */
  record Ends(double score, double low, double high) {

    private Ends raised(double points) {
      return new Ends(score + points, low + points, high + points);
    }
  }

  static Bands of(CreditParameters parameters, CreditScore score) {
    return new Bands(
        parameters,
        new Ends(score.score(), score.low(), score.high()),
        score.deduction(),
        score.dimensions());
  }

  CreditScore score() {
    Grade band = band();
    boolean rated = band != Grade.C || faults().expected() >= parameters.rateableFrom();
    return new CreditScore(ends.score(), ends.low(), ends.high(), deduction, parts, band, rated);
  }

  /** The same with all three numbers raised: what hysteresis asks before a grade falls. */
  Bands raised(double points) {
    return new Bands(parameters, ends.raised(points), deduction, parts);
  }

  Grade band() {
    Grade byScore = byScore();
    Grade cap = cap();
    return cap.betterThan(byScore) ? byScore : cap;
  }

  private Grade byScore() {
    BandLimits limits = parameters.bands();
    if (reaches(limits.e())) {
      return Grade.E;
    }
    if (reaches(limits.d())) {
      return Grade.D;
    }
    if (reaches(limits.a()) && noDimensionIsRisky()) {
      return Grade.A;
    }
    return reaches(limits.b()) ? Grade.B : Grade.C;
  }

  /** The best grade that a bad risk of FAULT leaves open, however good the other dimensions are. */
  private Grade cap() {
    BandLimits limits = parameters.bands();
    if (forbidsMoreThan(limits.e())) {
      return Grade.E;
    }
    return forbidsMoreThan(limits.d()) ? Grade.D : Grade.A;
  }

  private boolean reaches(BandLimits.Better limit) {
    return ends.score() >= limit.score()
        && ends.low() >= limit.low()
        && deduction < limit.deductionBelow();
  }

  private boolean reaches(BandLimits.Worse limit) {
    return ends.score() <= limit.score()
        && ends.high() <= limit.high()
        && (manyBuyersSaw(limit) || deduction >= limit.orDeduction());
  }

  private boolean forbidsMoreThan(BandLimits.Worse limit) {
    CreditScore.Part fault = parts.get(CreditDimension.FAULT);
    return fault != null
        && manyBuyersSaw(limit)
        && fault.posterior().probabilityOf(limit.capRisk()) >= parameters.bands().capProbability();
  }

  /** A few buyers cannot pull a seller down together. */
  private boolean manyBuyersSaw(BandLimits.Worse limit) {
    return faults().observed() >= limit.faults() && faults().buyers() >= limit.buyers();
  }

  private boolean noDimensionIsRisky() {
    BandLimits limits = parameters.bands();
    return parts.values().stream()
        .map(part -> part.posterior().probabilityOf(limits.risky()))
        .allMatch(probability -> probability < limits.riskyProbability());
  }

  private Exposure faults() {
    return CreditScore.faults(parts);
  }
}

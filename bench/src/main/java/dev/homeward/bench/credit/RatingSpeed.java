package dev.homeward.bench.credit;

import dev.homeward.analytics.credit.CreditDimension;
import dev.homeward.analytics.credit.CreditParameters;
import dev.homeward.analytics.credit.Exposure;
import dev.homeward.analytics.credit.Scores;
import dev.homeward.analytics.credit.expected.MaturityFunction;
import dev.homeward.analytics.credit.expected.RatingPass;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Rates 10,000 sellers from columns in memory: what the formulas cost without any database. */
public final class RatingSpeed {

  private static final int SELLERS = 10_000;

  private final int lines;
  private final int[] seller;
  private final short[] age;
  private final byte[] cell;
  private final byte[] outcome;

  /**
   * Seconds by the clock, and of processor time: apart on a machine that does other work too.
   *
   * @param clock seconds that passed
   * @param processor seconds that the thread worked
   */
  public record Took(double clock, double processor) {}

  private RatingSpeed(int lines) {
    this.lines = lines;
    this.seller = new int[lines];
    this.age = new short[lines];
    this.cell = new byte[lines];
    this.outcome = new byte[lines];
    SplittableRandom random = new SplittableRandom(42);
    for (int line = 0; line < lines; line++) {
      // Squared, so that there are big sellers and small ones.
      double place = random.nextDouble();
      seller[line] = (int) (SELLERS * place * place);
      age[line] = (short) random.nextInt(366);
      cell[line] = (byte) random.nextInt(60);
      outcome[line] = (byte) (random.nextInt(100) < 6 ? 1 : random.nextInt(100) < 12 ? 2 : 0);
    }
  }

  /**
   * Invents lines and rates their sellers.
   *
   * @return what one rating of everybody took, in one thread
   */
  public static Took of(int lines) {
    RatingSpeed speed = new RatingSpeed(lines);
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long start = System.nanoTime();
    long worked = thread.getCurrentThreadCpuTime();
    int rated = speed.rate();
    Took took =
        new Took(
            (System.nanoTime() - start) / 1e9, (thread.getCurrentThreadCpuTime() - worked) / 1e9);
    if (rated != SELLERS) {
      throw new IllegalStateException(rated + " sellers were rated");
    }
    return took;
  }

  private int rate() {
    CreditParameters parameters = CreditParameters.DEFAULT;
    Map<Integer, Exposure> faults = exposures(parameters, 1);
    Map<Integer, Exposure> others = exposures(parameters, 2);
    int rated = 0;
    for (Map.Entry<Integer, Exposure> entry : faults.entrySet()) {
      Exposure other = others.getOrDefault(entry.getKey(), Exposure.NONE);
      Scores.of(
          parameters,
          Map.of(CreditDimension.FAULT, entry.getValue(), CreditDimension.OTHER, other),
          List.of());
      rated++;
    }
    return rated;
  }

  private Map<Integer, Exposure> exposures(CreditParameters parameters, int what) {
    RatingPass pass = new RatingPass(parameters, any -> MaturityFunction.START_UP);
    for (int line = 0; line < lines; line++) {
      int y = outcome[line] == what ? 1 : 0;
      pass.add(seller[line], cell[line] % 12, cell[line] / 12, age[line], 1, y);
    }
    return pass.exposures();
  }
}

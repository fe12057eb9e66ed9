package dev.homeward.analytics.watch.run;

import dev.homeward.analytics.watch.CellKind;
import dev.homeward.analytics.watch.Concern;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the weeks of series together, which come one after another. */
final class SeriesRows {

  private final int weeks;
  private @Nullable Cell cell;
  private Concern concern = Concern.QUALITY;
  private int seller;
  private double[] observed = {};
  private double[] expected = {};

  SeriesRows(int weeks) {
    this.weeks = weeks;
  }

  /** Reads a week; returns the series before it, where this is the first of another. */
  Optional<Series> read(ResultSet row) throws SQLException {
    Cell of = new Cell(CellKind.valueOf(row.getString("kind")), row.getInt("a"), row.getInt("b"));
    Concern about = Concern.valueOf(row.getString("concern"));
    Optional<Series> whole = Optional.empty();
    if (!of.equals(cell) || about != concern) {
      whole = last();
      cell = of;
      concern = about;
      seller = row.getInt("seller_key");
      observed = new double[weeks];
      expected = new double[weeks];
    }
    observed[row.getInt("i")] = row.getDouble("observed");
    expected[row.getInt("i")] = row.getDouble("expected");
    return whole;
  }

  Optional<Series> last() {
    return cell == null
        ? Optional.empty()
        : Optional.of(new Series(cell, seller, concern, observed, expected));
  }
}

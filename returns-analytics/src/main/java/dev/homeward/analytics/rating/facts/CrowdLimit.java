package dev.homeward.analytics.rating.facts;

import dev.homeward.analytics.credit.BuyerLimits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the lines of buyers who would say too much about a seller, buyer by buyer. */
final class CrowdLimit {

  private final List<BuyerLimits.Line> ofBuyer = new ArrayList<>();
  private final List<String> excluded = new ArrayList<>();
  private int seller;
  private long buyer;

  /** Takes in a line; those of one buyer with one seller come one after the other. */
  void read(ResultSet row) throws SQLException {
    if (row.getInt(1) != seller || row.getLong(2) != buyer) {
      judge();
      seller = row.getInt(1);
      buyer = row.getLong(2);
    }
    ofBuyer.add(new BuyerLimits.Line(row.getLong(3), row.getInt(4), row.getBoolean(5)));
  }

  /** What does not enter, as rows of line and seller. */
  List<String> excluded() {
    judge();
    return excluded;
  }

  private void judge() {
    Set<BuyerLimits.Line> entering = new HashSet<>(BuyerLimits.DEFAULT.entering(ofBuyer));
    ofBuyer.stream()
        .filter(line -> !entering.contains(line))
        .forEach(line -> excluded.add("(%d, %d)".formatted(line.id(), seller)));
    ofBuyer.clear();
  }
}

package dev.homeward.analytics.watch;

import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seller's product, all of its goods or a lane of its parcels, of which more comes back than
 * should.
 *
 * @param subject id of the product or seller, or the two countries of a lane, as {@code CN>PL}
 * @param week Monday of the week it was found in
 * @param onset Monday of the first week of it
 * @param observed returns since then, or in half a year for a level
 * @param expected in the same time
 */
public record Alert(
    UUID id,
    long version,
    SellerId seller,
    CellKind kind,
    Concern concern,
    String subject,
    AlertTest test,
    AlertState state,
    LocalDate week,
    LocalDate onset,
    double observed,
    double expected,
    AlertEvidence evidence,
    List<AlertEvidence.Point> chart,
    @Nullable DismissReason dismissedAs,
    @Nullable String note,
    Instant raisedAt) {

  public Alert {
    chart = List.copyOf(chart);
  }

  public double ratio() {
    return observed / expected;
  }
}

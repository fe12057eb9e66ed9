package dev.homeward.shipping.label;

import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Keeps labels as their carriers drew them. */
@Service
public class LabelPapers {

  private final LabelRows rows;
  private final Carriers carriers;

  LabelPapers(LabelRows rows, Carriers carriers) {
    this.rows = rows;
    this.carriers = carriers;
  }

  /**
   * Returns the carrier's own drawing, fetched once and kept; empty where we draw the label. Not to
   * be called in a transaction: it may have to ask the carrier.
   */
  public Optional<byte[]> of(LabelView label) {
    Optional<byte[]> kept = rows.document(label.id());
    if (kept.isPresent()) {
      return kept;
    }
    LabelRows.Row row = rows.find(label.seller(), label.id()).orElseThrow();
    Optional<byte[]> fetched =
        carriers
            .named(Objects.requireNonNull(row.gateway()))
            .document(row.order(), Objects.requireNonNull(row.reference()));
    fetched.ifPresent(content -> rows.document(label.id(), content));
    return fetched;
  }
}

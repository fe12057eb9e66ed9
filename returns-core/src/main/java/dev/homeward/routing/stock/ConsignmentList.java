package dev.homeward.routing.stock;

import dev.homeward.routing.HubId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists consignments, those to be worked on first: for the platform. */
@Service
@Transactional(readOnly = true)
public class ConsignmentList {

  private final ConsignmentRows rows;

  ConsignmentList(ConsignmentRows rows) {
    this.rows = rows;
  }

  /** A page and how many there are in all. */
  public record Page(List<Consignment> rows, long total) {}

  /**
   * Returns a page in two statements.
   *
   * @param states empty for all
   * @param from hub that they leave; null for any
   */
  public Page find(List<ConsignmentState> states, @Nullable HubId from, int page, int size) {
    return new Page(rows.find(states, from, page, size), rows.count(states, from));
  }
}

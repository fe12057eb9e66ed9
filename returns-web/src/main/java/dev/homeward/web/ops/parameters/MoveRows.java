package dev.homeward.web.ops.parameters;

import dev.homeward.analytics.rating.GradeMove;
import dev.homeward.seller.SellerView;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.SellerId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names the sellers who would move. */
@Component
class MoveRows {

  private final Sellers sellers;

  MoveRows(Sellers sellers) {
    this.sellers = sellers;
  }

  /** A seller who would move. */
  public record Row(String name, GradeMove move) {}

  List<Row> of(List<GradeMove> moves) {
    Map<SellerId, String> names =
        sellers.all().stream().collect(Collectors.toMap(SellerView::id, SellerView::name));
    return moves.stream()
        .map(move -> new Row(names.getOrDefault(move.seller(), ""), move))
        .toList();
  }
}

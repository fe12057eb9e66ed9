package dev.homeward.web.withdrawal;

import dev.homeward.order.OrderView;
import dev.homeward.returncase.RequestedLine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The goods of an order that a person found a statement to be about: {@code units-<line>} for each.
 *
 * @param beyond why it is filed although the rules give no right; null where they do
 */
record MatchForm(List<RequestedLine> lines, @Nullable String beyond) {

  static MatchForm read(HttpServletRequest request, OrderView order) {
    List<RequestedLine> lines = new ArrayList<>();
    for (OrderView.Line line : order.lines()) {
      int units = number(request.getParameter("units-" + line.id().value()));
      if (units > 0) {
        lines.add(RequestedLine.withdrawn(line.id(), units));
      }
    }
    String beyond = request.getParameter("beyond");
    return new MatchForm(
        List.copyOf(lines), beyond == null || beyond.isBlank() ? null : beyond.strip());
  }

  private static int number(@Nullable String text) {
    return text != null && text.strip().matches("[0-9]{1,9}") ? Integer.parseInt(text.strip()) : 0;
  }
}

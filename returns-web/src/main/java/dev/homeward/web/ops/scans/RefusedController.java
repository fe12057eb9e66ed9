package dev.homeward.web.ops.scans;

import dev.homeward.seller.Sellers;
import dev.homeward.shipping.desk.RefusedScans;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what was told and counts for nothing, with the reason. */
@Controller
class RefusedController {

  private static final int SIZE = 50;
  private static final int MESSAGES = 20;

  private final RefusedScans refused;
  private final Sellers sellers;

  RefusedController(RefusedScans refused, Sellers sellers) {
    this.refused = refused;
    this.sellers = sellers;
  }

  @GetMapping("/ops/scans/refused")
  String list(@RequestParam(required = false) @Nullable UUID before, Model model) {
    List<RefusedScans.Row> rows = Page.add(model, "rows", refused.page(before, SIZE + 1), SIZE);
    model.addAttribute("messages", before == null ? refused.unreadable(MESSAGES) : List.of());
    model.addAttribute(
        "sellers",
        sellers.names(
            rows.stream()
                .map(RefusedScans.Row::seller)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList()));
    return "ops/scans/refused";
  }
}

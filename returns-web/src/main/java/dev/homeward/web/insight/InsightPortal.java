package dev.homeward.web.insight;

import dev.homeward.shared.SellerId;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where the screens are shown, and whose facts they may show.
 *
 * @param base path of the overview
 * @param seller the tenant; null for operators, who see all of them
 */
public record InsightPortal(String base, @Nullable SellerId seller, ZoneId zone) {

  public boolean isPlatform() {
    return seller == null;
  }

  /** Returns the path of another screen of the portal. */
  public String path(String screen) {
    return base + "/" + screen;
  }
}

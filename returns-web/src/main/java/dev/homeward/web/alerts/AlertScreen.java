package dev.homeward.web.alerts;

import dev.homeward.analytics.watch.Alert;
import dev.homeward.analytics.watch.AlertPage;
import dev.homeward.analytics.watch.AlertQuery;
import dev.homeward.analytics.watch.Alerts;
import dev.homeward.analytics.watch.Concern;
import dev.homeward.analytics.watch.DismissReason;
import dev.homeward.analytics.watch.TaskKind;
import dev.homeward.seller.SellerView;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the pages about alerts show, for one seller or for the platform. */
@Component
class AlertScreen {

  private static final int SIZE = 20;
  private static final int USUAL_DAYS = 14;

  private final Alerts alerts;
  private final Sellers sellers;
  private final Clock clock;

  AlertScreen(Alerts alerts, Sellers sellers, Clock clock) {
    this.alerts = alerts;
    this.sellers = sellers;
    this.clock = clock;
  }

  /** What the list is narrowed to. */
  record Filter(boolean closed, @Nullable Concern concern, @Nullable UUID seller, int page) {}

  /**
   * @param tenant empty for the platform, which may narrow to one seller
   */
  String list(Optional<SellerId> tenant, Filter filter, Model model) {
    Optional<SellerId> seller =
        tenant.or(() -> Optional.ofNullable(filter.seller()).map(SellerId::new));
    int page = Math.max(0, filter.page());
    AlertPage found =
        alerts.page(new AlertQuery(seller, filter.closed(), filter.concern(), page, SIZE));
    Map<SellerId, String> names = names(tenant);
    model.addAttribute(
        "cards",
        found.alerts().stream()
            .map(alert -> AlertCard.of(alert, names.get(alert.seller()), List.of()))
            .toList());
    model.addAttribute("filter", filter);
    model.addAttribute("page", page);
    model.addAttribute("size", SIZE);
    model.addAttribute("total", found.total());
    model.addAttribute("concerns", Concern.values());
    model.addAttribute("sellers", tenant.isPresent() ? List.of() : sellers.all());
    return "alerts/list";
  }

  String open(Optional<SellerId> tenant, UUID id, Model model) {
    Alert alert = alerts.get(tenant, id);
    model.addAttribute(
        "card", AlertCard.of(alert, names(tenant).get(alert.seller()), alerts.tasks(alert)));
    model.addAttribute("taskKinds", TaskKind.values());
    model.addAttribute("reasons", DismissReason.values());
    model.addAttribute("dueUsually", today().plusDays(USUAL_DAYS));
    return "alerts/alert";
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private Map<SellerId, String> names(Optional<SellerId> tenant) {
    Map<SellerId, String> names = new HashMap<>();
    if (tenant.isEmpty()) {
      for (SellerView seller : sellers.all()) {
        names.put(seller.id(), seller.name());
      }
    }
    return names;
  }
}

package dev.homeward.web.alerts;

import dev.homeward.analytics.watch.Alert;
import dev.homeward.analytics.watch.AlertEvidence;
import dev.homeward.analytics.watch.AlertTask;
import dev.homeward.analytics.watch.CellKind;
import dev.homeward.analytics.watch.TaskKind;
import dev.homeward.shared.Money;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An alert as it is shown.
 *
 * @param sellerName null where everything shown is one seller's
 */
public record AlertCard(
    Alert alert, AlertChart chart, @Nullable String sellerName, List<AlertTask> tasks) {

  private static final double MOSTLY = .6;

  static AlertCard of(Alert alert, @Nullable String sellerName, List<AlertTask> tasks) {
    return new AlertCard(alert, AlertChart.of(alert), sellerName, tasks);
  }

  /** What the returns beyond those expected cost; null where their value is not known. */
  public @Nullable Money cost() {
    AlertEvidence evidence = alert.evidence();
    return evidence.costMinor() <= 0
        ? null
        : new Money(evidence.costMinor(), Currency.getInstance(evidence.currency()));
  }

  public TaskKind suggested() {
    return TaskKind.against(alert.concern());
  }

  /** Returns the carrier that most of the parcels came by; null where there is none. */
  public AlertEvidence.@Nullable Share carrier() {
    return mostly(alert.evidence().carriers());
  }

  /** Returns the region that most came back from; null where there is none. */
  public AlertEvidence.@Nullable Share region() {
    return mostly(alert.evidence().regions());
  }

  private AlertEvidence.@Nullable Share mostly(List<AlertEvidence.Share> shares) {
    Optional<AlertEvidence.Share> first = shares.stream().findFirst();
    return first
        .filter(share -> share.count() >= MOSTLY * Math.max(1e-9, counted(shares)))
        .orElse(null);
  }

  private static double counted(List<AlertEvidence.Share> shares) {
    return shares.stream().mapToDouble(AlertEvidence.Share::count).sum();
  }

  /** Returns the task that is being done; null for none. */
  public @Nullable AlertTask openTask() {
    return tasks.stream()
        .filter(task -> task.state() == AlertTask.State.OPEN)
        .findFirst()
        .orElse(null);
  }

  /** Returns one end of a lane. */
  public String laneEnd(int end) {
    return alert.subject().split(">", -1)[end];
  }

  /** Returns the query that shows the figures behind it among the rates. */
  public String rates() {
    String basis = "basis=cohort";
    return switch (alert.kind()) {
      case PRODUCT, PRODUCT_REGION -> basis + "&product=" + encoded(alert.evidence().code());
      case SELLER -> basis + (sellerName == null ? "" : "&seller=" + alert.seller());
      case LANE ->
          basis
              + "&country="
              + laneEnd(1)
              + (sellerName == null ? "" : "&seller=" + alert.seller());
    };
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  public boolean isLane() {
    return alert.kind() == CellKind.LANE;
  }
}

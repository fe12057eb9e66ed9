package dev.homeward.analytics.watch;

import java.util.List;

/** Alerts, the costliest first. */
public record AlertPage(List<Alert> alerts, long total) {

  public AlertPage {
    alerts = List.copyOf(alerts);
  }
}

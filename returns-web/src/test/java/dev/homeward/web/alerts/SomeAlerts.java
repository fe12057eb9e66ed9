package dev.homeward.web.alerts;

import dev.homeward.analytics.watch.Alert;
import dev.homeward.analytics.watch.AlertEvidence;
import dev.homeward.analytics.watch.AlertState;
import dev.homeward.analytics.watch.AlertTest;
import dev.homeward.analytics.watch.CellKind;
import dev.homeward.analytics.watch.Concern;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Alerts as the weekly run raises them. */
public final class SomeAlerts {

  private static final LocalDate WEEK = LocalDate.of(2026, 3, 2);

  private SomeAlerts() {}

  /** A bag whose zip breaks since four weeks. */
  public static Alert bag(SellerId seller, String subject, long euros) {
    return new Alert(
        UUID.randomUUID(),
        0,
        seller,
        CellKind.PRODUCT,
        Concern.QUALITY,
        subject,
        AlertTest.CHANGE,
        AlertState.OPEN,
        WEEK,
        WEEK.minusWeeks(3),
        9,
        3.1,
        evidence(euros),
        chart(),
        null,
        null,
        Instant.EPOCH);
  }

  private static AlertEvidence evidence(long euros) {
    return new AlertEvidence(
        "Zip Bag",
        "ZB-1",
        null,
        9,
        3.1,
        .0069,
        .97,
        8,
        euros * 100,
        "EUR",
        List.of(new AlertEvidence.Share("damaged-or-defective", "damaged-or-defective", 6)),
        List.of(new AlertEvidence.Share("western-europe", "western-europe", 9)),
        List.of(new AlertEvidence.Share("DE", "DE", 9)),
        List.of(new AlertEvidence.Share("DHL", "DHL", 9)),
        List.of());
  }

  private static List<AlertEvidence.Point> chart() {
    List<AlertEvidence.Point> chart = new ArrayList<>();
    for (int week = 25; week >= 0; week--) {
      boolean since = week < 4;
      chart.add(new AlertEvidence.Point(WEEK.minusWeeks(week), since ? 3 : 1, .8, since ? 2 : 0));
    }
    return chart;
  }
}

package dev.homeward.shipping.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.database.WithTestDatabase;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.NewParcel;
import dev.homeward.shipping.ParcelContent;
import dev.homeward.shipping.ParcelDirection;
import dev.homeward.shipping.ParcelState;
import dev.homeward.shipping.Parcels;
import dev.homeward.shipping.Scan;
import dev.homeward.shipping.Scans;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@WithTestDatabase
class PollingTests {

  private final Parcels parcels;
  private final Scans scans;
  private final JdbcClient jdbc;
  private final SellerId seller = SellerId.next();
  private final ReturnCaseId caseId = ReturnCaseId.next();
  private final String number = UUID.randomUUID().toString();
  private Instant now;

  @Autowired
  PollingTests(Parcels parcels, Scans scans, JdbcClient jdbc, Clock clock) {
    this.parcels = parcels;
    this.scans = scans;
    this.jdbc = jdbc;
    this.now = clock.instant();
  }

  /** A source that is down for the first hour. */
  private final class Hourless implements TrackingSource {

    private final Instant up = now.plus(Duration.ofHours(1));
    private int asked;

    @Override
    public String name() {
      return "hourless-" + number;
    }

    @Override
    public boolean knows(String carrier) {
      return carrier.equals(number);
    }

    @Override
    public Answer ask(String carrier, String trackingNumber) {
      asked++;
      return now.isBefore(up)
          ? new Answer.Down("HTTP 500")
          : new Answer.Told(
              List.of(
                  new Scan(
                      name(),
                      null,
                      carrier,
                      trackingNumber,
                      List.of(new Scan.Code("homeward", "DELIVERED")),
                      null,
                      up.minusSeconds(60),
                      null,
                      null,
                      null,
                      null)));
    }
  }

  @Test
  void losesNothingWhileASourceIsDownForAnHourAndDoesNotHammerIt() {
    Hourless source = new Hourless();
    Polling polling =
        new Polling(
            List.of(source), scans, jdbc, ((InstantSource) () -> now).withZone(ZoneOffset.UTC));
    parcels.announce(
        new NewParcel(
            ParcelDirection.RETURN,
            number,
            number,
            null,
            null,
            null,
            List.of(ParcelContent.of(seller, caseId, 1))));
    for (int minute = 0; minute < 59; minute++) {
      now = now.plus(Duration.ofMinutes(1));
      polling.run(100);
    }
    assertThat(source.asked).isBetween(4, 8);
    assertThat(state()).isEqualTo(ParcelState.LABEL_CREATED);
    for (int minute = 0; minute < 70; minute++) {
      now = now.plus(Duration.ofMinutes(1));
      polling.run(100);
    }
    assertThat(state()).isEqualTo(ParcelState.DELIVERED);
    int asked = source.asked;
    now = now.plus(Duration.ofDays(1));
    polling.run(100);
    assertThat(source.asked).as("nobody asks about what is there").isEqualTo(asked);
  }

  @Test
  void leavesAloneWhatNobodyCanBeAskedAbout() {
    parcels.announce(
        new NewParcel(
            ParcelDirection.RETURN,
            "nobody-" + number,
            number,
            null,
            null,
            null,
            List.of(ParcelContent.of(seller, caseId, 1))));
    now = now.plus(Duration.ofMinutes(1));

    new Polling(
            List.of(new Hourless()),
            scans,
            jdbc,
            ((InstantSource) () -> now).withZone(ZoneOffset.UTC))
        .run(10_000);

    Instant next =
        jdbc.sql(
                """
                select next_at from parcel_poll q join parcel p on p.id = q.parcel_id
                where p.tracking_number = ?
                """)
            .param(number)
            .query(OffsetDateTime.class)
            .single()
            .toInstant();
    assertThat(next).isAfter(now.plus(Duration.ofHours(3)));
  }

  private ParcelState state() {
    return parcels.ofCase(seller, caseId).getFirst().state();
  }
}

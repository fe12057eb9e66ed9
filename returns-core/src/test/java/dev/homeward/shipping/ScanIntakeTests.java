package dev.homeward.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.database.WithTestDatabase;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.source.Spoken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Scans that many tell while another is being written. */
@SpringBootTest
@WithTestDatabase
class ScanIntakeTests {

  private final ScanIntake intake;
  private final Parcels parcels;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Instant at;
  private final SellerId seller = SellerId.next();
  private final String number = UUID.randomUUID().toString();

  @Autowired
  ScanIntakeTests(
      ScanIntake intake,
      Parcels parcels,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Clock clock) {
    this.intake = intake;
    this.parcels = parcels;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.at = clock.instant().minus(Duration.ofHours(5));
  }

  @Test
  void areWrittenTogetherAndAnsweredEachForItself() throws Exception {
    ParcelId id = announce();
    List<FutureTask<List<ScanOutcome>>> told =
        whileTheParcelIsHeld(
            id,
            IntStream.range(0, 12)
                .<Callable<List<ScanOutcome>>>mapToObj(
                    n -> () -> intake.record(List.of(scan(n, "Hub"), scan(n, "Hub"))))
                .toList());
    for (FutureTask<List<ScanOutcome>> each : told) {
      assertThat(each.get())
          .hasExactlyElementsOfTypes(ScanOutcome.Recorded.class, ScanOutcome.Duplicate.class);
    }
    assertThat(parcels.get(Optional.of(seller), id).scans()).hasSize(12);
    assertThat(
            jdbc.sql("select count(distinct recorded_at) from scan where parcel_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single())
        .as("transactions: of the first, and of all that came while it was written")
        .isEqualTo(2);
  }

  @Test
  void sufferNotFromOneThatCannotBeWritten() throws Exception {
    ParcelId id = announce();
    List<FutureTask<List<ScanOutcome>>> told =
        whileTheParcelIsHeld(
            id,
            List.of(
                () -> intake.record(List.of(scan(0, "Hub"))),
                () -> intake.record(List.of(scan(1, "no text for PostgreSQL: \0"))),
                () -> intake.record(List.of(scan(2, "Hub")))));
    assertThat(told.get(0).get()).hasOnlyElementsOfType(ScanOutcome.Recorded.class);
    assertThatExceptionOfType(ExecutionException.class).isThrownBy(told.get(1)::get);
    assertThat(told.get(2).get()).hasOnlyElementsOfType(ScanOutcome.Recorded.class);
    assertThat(parcels.get(Optional.of(seller), id).scans()).hasSize(2);
  }

  /** Starts all, and lets go of the parcel once each of them waits. */
  private List<FutureTask<List<ScanOutcome>>> whileTheParcelIsHeld(
      ParcelId id, List<Callable<List<ScanOutcome>>> tellers) throws InterruptedException {
    List<FutureTask<List<ScanOutcome>>> told = tellers.stream().map(FutureTask::new).toList();
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch free = new CountDownLatch(1);
    Thread holder =
        Thread.ofPlatform()
            .start(() ->
                transaction.executeWithoutResult(_ -> {
                  jdbc.sql("select id from parcel where id = ? for update")
                      .param(id.value())
                      .query(UUID.class)
                      .single();
                  held.countDown();
                  await(free);
                }));
    held.await();
    Thread first = Thread.ofPlatform().start(told.getFirst());
    while (someoneWaitsForARow() == null) {
      Thread.onSpinWait();
    }
    List<Thread> others = new ArrayList<>();
    told.stream().skip(1).forEach(next -> others.add(Thread.ofPlatform().start(next)));
    for (Thread other : others) {
      while (other.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
    }
    free.countDown();
    holder.join();
    first.join();
    for (Thread other : others) {
      other.join();
    }
    return told;
  }

  private @Nullable Integer someoneWaitsForARow() {
    return jdbc.sql(
            """
            select 1 from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' limit 1
            """)
        .query(Integer.class)
        .optional()
        .orElse(null);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ParcelId announce() {
    return parcels.announce(
        new NewParcel(
            ParcelDirection.RETURN,
            "FedEx",
            number,
            new CountryCode("DE"),
            new CountryCode("CN"),
            null,
            List.of(ParcelContent.of(seller, ReturnCaseId.next(), 1))));
  }

  private Scan scan(int n, String place) {
    return Spoken.scan(
        new Spoken("api", null, "FedEx", number, "AR", null, at.plusSeconds(n), place, null), null);
  }
}

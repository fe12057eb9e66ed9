package dev.homeward.imports;

import dev.homeward.imports.mapping.Adjustments;
import dev.homeward.imports.mapping.Profile;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ImportId;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes files in, and has them mapped, checked, run and cancelled. */
@Service
public class Imports {

  private final ImportJobs jobs;
  private final ImportFiles files;
  private final ProgressRecords progress;
  private final ImportSchedule schedule;
  private final TransactionOperations transactions;
  private final Clock clock;

  Imports(
      ImportJobs jobs,
      ImportFiles files,
      ProgressRecords progress,
      ImportSchedule schedule,
      TransactionOperations transactions,
      Clock clock) {
    this.jobs = jobs;
    this.files = files;
    this.progress = progress;
    this.schedule = schedule;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Takes a file in. One that turns out to be unreadable at first glance is on record as failed,
   * with the reason.
   *
   * @param adjustments what the file has differently; what the seller used last where null
   * @throws BusinessRuleViolation {@code import.profile-unknown}
   */
  public ImportId upload(SellerId seller, Upload upload, @Nullable Adjustments adjustments) {
    ImportFiles.Received received = files.receive(seller, upload, adjustments);
    transactions.executeWithoutResult(tx -> {
      ImportJob job =
          new ImportJob(
              received.id(), seller, upload, received.size(), received.mapping(), clock.instant());
      BusinessRuleViolation problem = received.problem();
      if (problem != null) {
        job.fail(problem.code(), problem.arguments(), clock.instant());
      }
      jobs.save(job);
    });
    return received.id();
  }

  /** Has an upload read by another profile, or with other columns, and remembers them. */
  public void map(SellerId seller, ImportId id, String profile, Adjustments adjustments) {
    transactions.executeWithoutResult(tx -> {
      ImportJob job = find(seller, id);
      Profile mapping = files.adjusted(seller, profile, adjustments);
      job.map(mapping);
      jobs.save(job);
      progress.forget(id);
    });
  }

  /** Has the whole file checked in the background; nothing is recorded. */
  public void check(SellerId seller, ImportId id) {
    transactions.executeWithoutResult(tx -> {
      ImportJob job = find(seller, id);
      job.check(clock.instant());
      jobs.save(job);
      progress.forget(id);
      schedule.soon(id);
    });
  }

  /** Has the file imported in the background; a failed run continues where it stopped. */
  public void run(SellerId seller, ImportId id) {
    transactions.executeWithoutResult(tx -> {
      ImportJob job = find(seller, id);
      job.queue();
      jobs.save(job);
      schedule.soon(id);
    });
  }

  /** Stops an import; what it recorded so far stays. */
  public void cancel(SellerId seller, ImportId id) {
    transactions.executeWithoutResult(tx -> {
      ImportJob job = find(seller, id);
      job.cancel(clock.instant());
      jobs.save(job);
    });
  }

  private ImportJob find(SellerId seller, ImportId id) {
    return jobs.findByIdAndSellerId(id.value(), seller.value())
        .orElseThrow(() -> new NotFound("import", id));
  }
}

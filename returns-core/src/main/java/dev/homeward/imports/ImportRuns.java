package dev.homeward.imports;

import dev.homeward.seller.SellerView;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ImportId;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The beginnings and ends of work on imports, each in a transaction of its own. */
@Component
class ImportRuns {

  private final ImportJobs jobs;
  private final Sellers sellers;
  private final ProgressRecords progress;
  private final Rejections rejections;
  private final Clock clock;

  ImportRuns(
      ImportJobs jobs,
      Sellers sellers,
      ProgressRecords progress,
      Rejections rejections,
      Clock clock) {
    this.jobs = jobs;
    this.sellers = sellers;
    this.progress = progress;
    this.rejections = rejections;
    this.clock = clock;
  }

  /** Takes up what is to be done; empty where there is nothing, such as after a cancellation. */
  @Transactional
  Optional<ImportWork> takeUp(ImportId id) {
    return jobs.findById(id.value()).filter(job -> job.state().busy()).map(this::takeUp);
  }

  private ImportWork takeUp(ImportJob job) {
    boolean recording = job.state() != ImportState.CHECKING;
    if (recording) {
      job.run(clock.instant());
      jobs.save(job);
    }
    boolean anew = progress.cursor(job.id()).isEmpty();
    progress.begin(job.seller(), job.id());
    rejections.clear(job.id(), anew);
    SellerView seller = sellers.get(job.seller());
    return new ImportWork(
        job.id(), job.seller(), job.mapping(), seller.timeZone(), seller.currency(), recording);
  }

  @Transactional
  void match(ImportWork work) {
    progress.stage(work.id(), ImportView.Stage.MATCHING);
  }

  @Transactional
  void finish(ImportWork work) {
    progress.stage(work.id(), ImportView.Stage.FINISHED);
    change(
        work,
        job -> {
          if (work.recording()) {
            job.finish(clock.instant());
          } else {
            job.checked(clock.instant());
          }
        });
  }

  @Transactional
  void fail(ImportWork work, BusinessRuleViolation reason) {
    change(work, job -> job.fail(reason.code(), reason.arguments(), clock.instant()));
  }

  private void change(ImportWork work, Consumer<ImportJob> change) {
    jobs.findById(work.id().value())
        .filter(job -> job.state().busy())
        .ifPresent(job -> {
          change.accept(job);
          jobs.save(job);
        });
  }
}

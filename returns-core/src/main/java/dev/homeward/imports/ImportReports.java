package dev.homeward.imports;

import dev.homeward.returncase.ReturnMatching;
import dev.homeward.shared.ImportId;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how imports stand and what they found. */
@Service
@Transactional(readOnly = true)
public class ImportReports {

  private final ImportJobs jobs;
  private final ProgressRecords progress;
  private final Rejections rejections;
  private final Previews previews;
  private final ReturnMatching matching;

  ImportReports(
      ImportJobs jobs,
      ProgressRecords progress,
      Rejections rejections,
      Previews previews,
      ReturnMatching matching) {
    this.jobs = jobs;
    this.progress = progress;
    this.rejections = rejections;
    this.previews = previews;
    this.matching = matching;
  }

  /** Returns the latest imports first; of all sellers where none is given. */
  public Page<ImportSummary> page(@Nullable SellerId seller, int page, int size) {
    PageRequest request =
        PageRequest.of(page, size, Sort.by("requestedAt").descending().and(Sort.by("id")));
    Page<ImportJob> found =
        seller == null ? jobs.findAllBy(request) : jobs.findBySellerId(seller.value(), request);
    return found.map(ImportJob::summary);
  }

  /**
   * Returns an import with its counts.
   *
   * @throws NotFound also for another seller's
   */
  public ImportView view(SellerId seller, ImportId id) {
    ImportSummary summary = find(seller, id).summary();
    long unmatched = summary.state() == ImportState.DONE ? matching.unmatchedOf(seller, id) : 0;
    return progress.view(summary, unmatched);
  }

  /**
   * Returns whose import it is; for platform staff, who may see all.
   *
   * @throws NotFound if there is none
   */
  public SellerId sellerOf(ImportId id) {
    return jobs.findById(id.value())
        .map(ImportJob::seller)
        .orElseThrow(() -> new NotFound("import", id));
  }

  /**
   * Returns the first rows as a profile understands them; by the import's own mapping where no
   * profile is given.
   */
  public ImportPreview preview(SellerId seller, ImportId id, @Nullable String profile) {
    return previews.preview(find(seller, id), profile);
  }

  /** Returns the column names of the file. */
  public java.util.List<String> header(SellerId seller, ImportId id) {
    find(seller, id);
    return previews.header(id);
  }

  /** Hands over the rows that were not imported, in the order of the file. */
  public void rejections(SellerId seller, ImportId id, Consumer<Rejection> reader) {
    find(seller, id);
    rejections.each(seller, id, reader);
  }

  private ImportJob find(SellerId seller, ImportId id) {
    return jobs.findByIdAndSellerId(id.value(), seller.value())
        .orElseThrow(() -> new NotFound("import", id));
  }
}

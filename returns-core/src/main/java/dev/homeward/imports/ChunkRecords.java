package dev.homeward.imports;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what a chunk came to, in the chunk's transaction. */
@Component
class ChunkRecords {

  private final ProgressRecords progress;
  private final Rejections rejections;

  ChunkRecords(ProgressRecords progress, Rejections rejections) {
    this.progress = progress;
    this.rejections = rejections;
  }

  @Nullable String cursor(ImportWork work) {
    return work.recording() ? progress.cursor(work.id()).orElse(null) : null;
  }

  /** A check leaves the cursor where it is: nothing was recorded. */
  void keep(
      ImportWork work,
      @Nullable String from,
      @Nullable String to,
      ChunkOutcome outcome,
      long lines) {
    rejections.add(work.seller(), work.id(), outcome.refused(), true);
    progress.recorded(work.id(), from, work.recording() ? to : from, outcome.counts(lines));
  }
}

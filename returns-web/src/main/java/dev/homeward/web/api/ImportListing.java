package dev.homeward.web.api;

import dev.homeward.imports.ImportSummary;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import in a list. */
record ImportListing(
    UUID id,
    UUID seller,
    String profile,
    String fileName,
    long fileSize,
    String state,
    Instant requestedAt,
    @Nullable Instant finishedAt) {

  static ImportListing of(ImportSummary summary) {
    return new ImportListing(
        summary.id().value(),
        summary.seller().value(),
        summary.profile(),
        summary.fileName(),
        summary.fileSize(),
        summary.state().name(),
        summary.requestedAt(),
        summary.finishedAt());
  }
}

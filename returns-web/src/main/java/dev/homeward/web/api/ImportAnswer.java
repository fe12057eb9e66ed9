package dev.homeward.web.api;

import dev.homeward.imports.ImportReport;
import dev.homeward.imports.ImportSummary;
import dev.homeward.imports.ImportView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import with its counts.
 *
 * @param errors path of the error file; null while no row was rejected
 */
record ImportAnswer(
    UUID id,
    UUID seller,
    String profile,
    String fileName,
    String state,
    Progress progress,
    long rowsRead,
    long rowsAccepted,
    long rowsRejected,
    long ordersCreated,
    long ordersReplaced,
    long ordersUnchanged,
    long returnsCreated,
    long returnsReplaced,
    long returnsUnchanged,
    long unmatchedReturns,
    long serviceLines,
    Map<String, ImportReport.SetAside> setAside,
    Map<String, BigDecimal> controlTotals,
    Map<String, Long> unmappedCountries,
    Map<String, Long> rejectedByReason,
    Map<String, Long> warnings,
    @Nullable Failure failure,
    @Nullable String errors,
    Instant requestedAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  /** How far it got. */
  record Progress(String stage, int percent, long bytesRead, long fileSize) {}

  /** Why it failed. */
  record Failure(String code, List<String> arguments) {}

  static ImportAnswer of(ImportView view) {
    ImportSummary summary = view.summary();
    ImportReport report = view.report();
    String code = summary.failureCode();
    return new ImportAnswer(
        summary.id().value(),
        summary.seller().value(),
        summary.profile(),
        summary.fileName(),
        summary.state().name(),
        new Progress(view.stage().name(), view.percent(), view.bytesRead(), summary.fileSize()),
        report.rowsRead(),
        view.rowsAccepted(),
        view.rowsRejected(),
        view.ordersCreated(),
        view.ordersReplaced(),
        view.ordersUnchanged(),
        view.returnsCreated(),
        view.returnsReplaced(),
        view.returnsUnchanged(),
        view.unmatchedReturns(),
        report.serviceLines(),
        report.setAside(),
        report.controlTotals(),
        report.unmappedCountries(),
        report.rejectedByReason(),
        report.warnings(),
        code == null ? null : new Failure(code, summary.failureArguments()),
        view.rowsRejected() == 0 ? null : "/api/v1/imports/" + summary.id() + "/errors",
        summary.requestedAt(),
        summary.startedAt(),
        summary.finishedAt());
  }
}

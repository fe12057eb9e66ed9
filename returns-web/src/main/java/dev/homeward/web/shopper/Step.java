package dev.homeward.web.shopper;

import dev.homeward.inspection.Findings;
import dev.homeward.refund.ExecutionState;
import dev.homeward.refund.ExecutionView;
import dev.homeward.remedy.RemedyKind;
import dev.homeward.remedy.RemedyView;
import dev.homeward.returncase.CaseHistoryStep;
import dev.homeward.returncase.PublicStatus;
import dev.homeward.returncase.RequestState;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.returncase.ReturnKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of the few steps in which a shopper reads where a return is.
 *
 * @param what part of the message key {@code shopper.step.<what>}
 * @param state {@code done}, {@code now} or {@code todo}
 * @param at when it happened; null if it has not
 */
public record Step(String what, String state, @Nullable Instant at) {

  private record Fact(String what, @Nullable Instant at) {}

  /** Returns the steps of a return, those to come included; what ended otherwise ends there. */
  static List<Step> of(ReturnCaseDetails details, CaseFacts.Known known) {
    boolean withdrawal = details.view().kind() == ReturnKind.WITHDRAWAL;
    Resolution end = resolution(details);
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(withdrawal ? "declared" : "filed", details.view().requestedAt()));
    Optional<Fact> otherwise = otherwise(details);
    if (otherwise.isPresent()) {
      facts.add(otherwise.get());
      return steps(facts);
    }
    facts.add(
        withdrawal
            ? new Fact("acknowledged", details.view().requestedAt())
            : new Fact("approved", entered(details, RequestState.APPROVED)));
    if (end != Resolution.KEEP_ITEM) {
      facts.add(new Fact("received", first(known.arrived())));
      facts.add(new Fact("checked", complete(details) ? last(known.judged()) : null));
    }
    facts.add(new Fact("end." + end, ended(details, known, end)));
    return steps(facts);
  }

  /** What was asked for: of the first line, for all lines are filed alike. */
  static Resolution resolution(ReturnCaseDetails details) {
    Resolution first = details.lines().isEmpty() ? null : details.lines().getFirst().resolution();
    return first == null ? Resolution.REFUND : first;
  }

  private static List<Step> steps(List<Fact> facts) {
    List<Step> steps = new ArrayList<>();
    boolean now = true;
    for (Fact fact : facts) {
      String state = fact.at() != null ? "done" : now ? "now" : "todo";
      now &= fact.at() != null;
      steps.add(new Step(fact.what(), state, fact.at()));
    }
    return steps;
  }

  private static Optional<Fact> otherwise(ReturnCaseDetails details) {
    return switch (details.view().requestState()) {
      case DECLINED, CANCELLED, EXPIRED ->
          Optional.of(
              new Fact(
                  details.view().requestState().name().toLowerCase(Locale.ROOT),
                  entered(details, details.view().requestState())));
      case DRAFT, REQUESTED, UNDER_REVIEW, APPROVED, DECLARED, CLOSED -> Optional.empty();
    };
  }

  private static @Nullable Instant entered(ReturnCaseDetails details, RequestState state) {
    return details.history().stream()
        .filter(step -> step.to() == state)
        .map(CaseHistoryStep::at)
        .findFirst()
        .orElse(null);
  }

  private static boolean complete(ReturnCaseDetails details) {
    return details.header().counts().received() > 0
        && details.header().counts().judged() == details.header().counts().received();
  }

  private static @Nullable Instant first(List<Findings.Arrived> arrived) {
    return arrived.stream()
        .map(Findings.Arrived::receivedAt)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static @Nullable Instant last(List<Findings.Judged> judged) {
    return judged.stream()
        .map(Findings.Judged::inspectedAt)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Money has arrived when the gateway says so, goods are on their way once they have left. */
  private static @Nullable Instant ended(
      ReturnCaseDetails details, CaseFacts.Known known, Resolution end) {
    if (end == Resolution.EXCHANGE || end == Resolution.REPAIR) {
      return known.sent().stream()
          .filter(remedy -> remedy.kind() != RemedyKind.SEND_BACK)
          .map(RemedyView::dispatchedAt)
          .filter(Objects::nonNull)
          .max(Comparator.naturalOrder())
          .orElse(null);
    }
    if (details.header().status() != PublicStatus.REFUNDED) {
      return null;
    }
    return known.grants().stream()
        .flatMap(grant -> grant.executions().stream())
        .filter(execution -> execution.state() == ExecutionState.SUCCEEDED)
        .map(ExecutionView::changedAt)
        .max(Comparator.naturalOrder())
        .orElse(details.view().closedAt());
  }
}

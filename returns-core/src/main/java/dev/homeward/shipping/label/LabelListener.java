package dev.homeward.shipping.label;

import dev.homeward.returncase.CaseStep;
import dev.homeward.shipping.ParcelId;
import dev.homeward.shipping.ParcelProgressed;
import dev.homeward.shipping.ParcelsProgressed;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Follows cases and parcels. */
@Component
class LabelListener {

  private final LabelSchedule schedule;
  private final UnusedLabels.Follow follow;
  private final LabelRows rows;
  private final LabelFacts facts;
  private final LabelSteps steps;

  LabelListener(
      LabelSchedule schedule,
      UnusedLabels.Follow follow,
      LabelRows rows,
      LabelFacts facts,
      LabelSteps steps) {
    this.schedule = schedule;
    this.follow = follow;
    this.rows = rows;
    this.facts = facts;
    this.steps = steps;
  }

  /** A label is bought once goods may come, and given back once they need not. */
  @ApplicationModuleListener
  void on(CaseStep event) {
    switch (event.to()) {
      case APPROVED, DECLARED -> schedule.prepare(event.seller(), event.caseId(), false);
      case CANCELLED, EXPIRED, CLOSED, DECLINED -> {
        facts.gaps(event.seller(), event.caseId(), List.of(), event.at());
        follow.giveBackOf(event.seller(), event.caseId());
      }
      case DRAFT, REQUESTED, UNDER_REVIEW -> {
        // Nobody has agreed to anything yet.
      }
    }
  }

  @ApplicationModuleListener
  void on(ParcelsProgressed progressed) {
    List<ParcelId> sent =
        progressed.steps().stream()
            .filter(step -> step.sentAt() != null)
            .map(ParcelProgressed::parcel)
            .distinct()
            .toList();
    rows.unused(sent).forEach(id -> steps.used(rows.lock(id).orElseThrow()));
  }
}

package dev.homeward.remedy;

import dev.homeward.inspection.UnitsInspected;
import dev.homeward.returncase.GoodsOwed;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Follows cases and warehouse; whichever comes first, and however often. */
@Component
class RemedyFollowing {

  private final RemedyPlanning planning;

  RemedyFollowing(RemedyPlanning planning) {
    this.planning = planning;
  }

  @ApplicationModuleListener
  void on(GoodsOwed event) {
    planning.bringInLine(event.seller(), event.caseId());
  }

  @ApplicationModuleListener
  void on(UnitsInspected event) {
    planning.bringInLine(event.seller(), event.caseId());
  }
}

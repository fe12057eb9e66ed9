package dev.homeward.story;

import dev.homeward.refund.RefundMoved;
import dev.homeward.returncase.CaseEvent;
import dev.homeward.returncase.CaseStep;
import dev.homeward.shared.ReturnCaseId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whatever was published about cases, by whichever thread; the registry has no part in it. */
@Component
class HeardEvents {

  private final List<CaseEvent> heard = new CopyOnWriteArrayList<>();

  @EventListener
  void on(CaseEvent event) {
    heard.add(event);
  }

  /** In few words, the earliest first. */
  List<String> about(ReturnCaseId id) {
    return heard.stream()
        .filter(event -> event.caseId().equals(id))
        .map(HeardEvents::word)
        .toList();
  }

  private static String word(CaseEvent event) {
    return switch (event) {
      case CaseStep step -> "case " + step.to();
      case RefundMoved money -> "money " + money.step();
      default -> event.getClass().getSimpleName();
    };
  }
}

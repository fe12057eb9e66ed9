package dev.homeward.shipping.label;

import dev.homeward.shared.ReturnCaseId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case whose label waits for the seller.
 *
 * @param number of the case, as people read it
 * @param gaps what is missing; empty where a service is to be chosen or buying failed
 * @param state of its label; null where there is none yet
 */
public record LabelTodo(
    ReturnCaseId caseId,
    String number,
    Instant since,
    List<LabelGap> gaps,
    @Nullable LabelState state,
    @Nullable String failure) {

  public LabelTodo {
    gaps = List.copyOf(gaps);
  }
}

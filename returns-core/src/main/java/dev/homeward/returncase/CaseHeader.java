package dev.homeward.returncase;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case without its lines.
 *
 * @param version to be named by decisions that are made on this
 * @param requestKey by which the one who filed it named it; null for returns of the past, as are
 *     filedBy and terms
 * @param refundBy last instant for paying; null while that clock has not started
 * @param dueAt when something is to be done next; null when nothing is
 * @param declined why it was refused; null if it was not
 */
public record CaseHeader(
    ReturnCaseView view,
    long version,
    @Nullable UUID requestKey,
    @Nullable String orderNumber,
    @Nullable FiledBy filedBy,
    CaseContact contact,
    @Nullable CaseTerms terms,
    UnitCounts counts,
    Stage stage,
    @Nullable Instant refundBy,
    @Nullable Instant dueAt,
    @Nullable Decline declined) {

  /** In one word. */
  public PublicStatus status() {
    return PublicStatus.of(view.requestState(), counts);
  }
}

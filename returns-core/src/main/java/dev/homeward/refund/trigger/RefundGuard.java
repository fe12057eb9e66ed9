package dev.homeward.refund.trigger;

import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.shared.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Has a say before money moves for goods that nobody has judged. Every guard is asked; each that
 * objects leaves the refund to a person, with its reason on the case.
 */
public interface RefundGuard {

  /**
   * A refund whose moment has come.
   *
   * @param amount that would be paid
   * @param weighed by the carrier, in grams; null where nobody weighed the parcel
   * @param expected by the catalogue, in grams; null where it does not know an article
   */
  record Question(
      ReturnCaseDetails details,
      RefundTrigger trigger,
      RefundMoment moment,
      Money amount,
      @Nullable Integer weighed,
      @Nullable Integer expected) {}

  /**
   * Why it objects.
   *
   * @param reason names the message that tells it, such as {@code too-light}
   * @param found what it found, for people; null where the reason says it all
   */
  record Objection(String reason, @Nullable String found) {}

  Optional<Objection> objects(Question question);
}

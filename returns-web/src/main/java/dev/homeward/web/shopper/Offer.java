package dev.homeward.web.shopper;

import dev.homeward.order.OrderView;
import dev.homeward.policy.AppliedRule;
import dev.homeward.policy.ReturnMethod;
import dev.homeward.returncase.Filing;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnFiling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a return can end, with what it brings.
 *
 * @param refundBy last day for the money; null where its clock starts with something to come, or
 *     counts business days
 */
public record Offer(Resolution resolution, Filing.Accepted filing, @Nullable LocalDate refundBy) {

  private static final List<Resolution> ORDER =
      List.of(
          Resolution.REFUND,
          Resolution.EXCHANGE,
          Resolution.STORE_CREDIT,
          Resolution.REPAIR,
          Resolution.KEEP_ITEM);

  /** Returns what the terms of every chosen line allow, the money back first. */
  static List<Offer> of(
      OrderView order, UUID draft, Choice choice, ReturnFiling filing, LocalDate today) {
    List<Offer> offers = new ArrayList<>();
    for (Resolution resolution : ORDER) {
      if (resolution == Resolution.KEEP_ITEM && offers.stream().anyMatch(o -> !o.travels())) {
        continue; // All of it stays with the shopper for the whole price already.
      }
      if (filing.preview(choice.request(order, draft, resolution, Desk.language()))
          instanceof Filing.Accepted accepted) {
        offers.add(new Offer(resolution, accepted, refundBy(accepted, today)));
      }
    }
    return offers;
  }

  /** Returns the money that a withdrawal brings back. */
  static Offer of(Filing.Accepted withdrawal, LocalDate today) {
    return new Offer(Resolution.REFUND, withdrawal, refundBy(withdrawal, today));
  }

  private static @Nullable LocalDate refundBy(Filing.Accepted accepted, LocalDate today) {
    return switch (accepted.terms().refundClock()) {
      case STATEMENT ->
          accepted.terms().refundBusinessDays()
              ? null
              : today.plusDays(accepted.terms().refundDays());
      case EARLIER_OF, PROOF_OF_SENDING, GOODS_RECEIVED -> null;
    };
  }

  /** Says whether money or credit comes back. */
  public boolean pays() {
    return resolution == Resolution.REFUND || resolution == Resolution.STORE_CREDIT;
  }

  /** Where the law that gives the right to withdraw stands written. */
  public String clauses() {
    return filing.rules().stream()
        .filter(rule -> rule.rule().matches("withdrawal(-business-days)?"))
        .map(AppliedRule::clause)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining(" · "));
  }

  /** Returns the ways back of what travels, the recommended one first; those of a refund count. */
  static List<ReturnMethod> ways(List<Offer> offers) {
    return offers.stream()
        .filter(Offer::travels)
        .findFirst()
        .map(offer -> offer.filing().ways())
        .orElse(List.of());
  }

  /** Says whether goods travel at all. */
  public boolean travels() {
    return filing.lines().stream()
        .anyMatch(line -> line.wish().resolution() != Resolution.KEEP_ITEM);
  }
}

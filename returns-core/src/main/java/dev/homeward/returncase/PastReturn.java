package dev.homeward.returncase;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.ImportId;
import dev.homeward.shared.OrderId;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A return that happened before Homeward, or elsewhere: it is put on record closed.
 *
 * @param number of the credit note or the like, unique with the channel within the seller
 * @param order the order it was from; null where the source does not say
 * @param countryText the source's own words for the country
 */
public record PastReturn(
    String channel,
    String number,
    @Nullable OrderId order,
    ReturnKind kind,
    Currency currency,
    @Nullable String customerRef,
    @Nullable CountryCode country,
    @Nullable String countryText,
    Instant requestedAt,
    Instant closedAt,
    List<PastReturnLine> lines,
    @Nullable ImportId source) {

  public PastReturn {
    lines = List.copyOf(lines);
    if (channel.isBlank() || number.isBlank()) {
      throw new BusinessRuleViolation("return.number-missing", number);
    }
    if (lines.isEmpty()) {
      throw new BusinessRuleViolation("return.no-lines", number);
    }
    if (closedAt.isBefore(requestedAt)) {
      throw new BusinessRuleViolation("return.closed-before-requested", number);
    }
    if (!lines.stream().allMatch(line -> line.refund().currency().equals(currency))) {
      throw new BusinessRuleViolation("return.mixed-currencies", number);
    }
  }
}

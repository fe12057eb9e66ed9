package dev.homeward.returncase;

import dev.homeward.shared.ReturnCaseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which cases, after which one.
 *
 * @param text the number of a return or order, or an e-mail address, exactly
 * @param country ISO 3166-1 alpha-2
 * @param from of the request, inclusive
 * @param to of the request, exclusive
 * @param after last case of the page before; null for the first page
 * @param size 1 to 200
 */
public record QueueFilter(
    QueueTab tab,
    @Nullable String text,
    @Nullable String reason,
    @Nullable String country,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable ReturnCaseId after,
    int size) {

  public QueueFilter {
    text = text == null || text.isBlank() ? null : text.strip();
    reason = reason == null || reason.isBlank() ? null : reason;
    country = country == null || country.isBlank() ? null : country;
    if (size < 1 || size > 200) {
      throw new IllegalArgumentException("size " + size);
    }
  }

  /** The beginning of a tab. */
  public static QueueFilter of(QueueTab tab, int size) {
    return new QueueFilter(tab, null, null, null, null, null, null, size);
  }

  /** The same filter, from behind a case on. */
  public QueueFilter after(@Nullable ReturnCaseId last) {
    return new QueueFilter(tab, text, reason, country, from, to, last, size);
  }
}

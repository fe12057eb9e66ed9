package dev.homeward.order;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who bought.
 *
 * @param customerRef the seller's own customer number; by it credit notes are matched to purchases
 */
public record Shopper(
    @Nullable String customerRef,
    @Nullable String email,
    @Nullable String name,
    @Nullable String locale) {

  public static final Shopper UNKNOWN = new Shopper(null, null, null, null);

  public Shopper {
    email = email == null || email.isBlank() ? null : email.strip().toLowerCase(Locale.ROOT);
  }
}

package dev.homeward.refund;

import dev.homeward.shared.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that somebody wants to give without goods coming back.
 *
 * @param key names the wish, so that it is granted once however often it is sent
 * @param amount in the order's currency; null for all that can be given
 * @param note why, for the record
 */
public record Concession(UUID key, @Nullable Money amount, @Nullable String note) {}

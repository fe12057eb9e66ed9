package dev.homeward.audit;

import dev.homeward.shared.SellerId;
import org.jspecify.annotations.Nullable;

/**
 * Narrows the trail; null does not narrow.
 *
 * @param seller only what concerns this tenant
 * @param action exactly, such as {@code seller.registered}
 * @param text part of the actor's or the subject's name, in any case
 */
public record AuditFilter(
    @Nullable SellerId seller, @Nullable String action, @Nullable String text) {

  public static final AuditFilter NONE = new AuditFilter(null, null, null);
}

package dev.homeward.audit;

import dev.homeward.shared.SellerId;
import org.jspecify.annotations.Nullable;

/**
 * What was changed.
 *
 * @param kind in one word, such as {@code seller}
 * @param name as people know it
 * @param seller the tenant it belongs to; null for the platform's own
 */
public record Subject(String kind, String id, String name, @Nullable SellerId seller) {

  public static Subject of(String kind, Object id, String name, @Nullable SellerId seller) {
    return new Subject(kind, id.toString(), name, seller);
  }
}

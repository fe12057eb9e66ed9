package dev.homeward.withdrawal;

import dev.homeward.shared.OrderId;
import dev.homeward.shared.SellerId;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement of withdrawal as it arrives.
 *
 * @param key of the form it was sent with: the same form again is the same statement
 * @param seller the shop that a link named; null if none did
 * @param shop the shop as the shopper wrote it, or as the link named it
 * @param order that was looked up before; null if none was
 * @param words the sentence that was confirmed, in the shopper's language
 * @param goods in the shopper's words, where not the whole contract is meant
 * @param lines chosen from the order that was looked up
 * @param zone in which the shopper reads the clock, as far as we know
 * @param address of the network that it came from
 * @param email that the receipt goes to; empty where an order that was looked up has none
 * @param agent what the browser calls itself
 */
public record NewStatement(
    UUID key,
    @Nullable SellerId seller,
    @Nullable String shop,
    @Nullable OrderId order,
    String orderNumber,
    String name,
    String email,
    String locale,
    String words,
    @Nullable String goods,
    List<StatedLine> lines,
    ZoneId zone,
    String address,
    @Nullable String agent) {

  public NewStatement {
    shop = orNull(shop);
    goods = orNull(goods);
    orderNumber = orderNumber.strip();
    name = name.strip();
    email = email.strip();
    lines = List.copyOf(lines);
    if (orderNumber.isEmpty() || name.isEmpty()) {
      throw new IllegalArgumentException("a statement names its contract and its shopper");
    }
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** Says whether the contract as a whole is meant. */
  public boolean whole() {
    return goods == null && lines.isEmpty();
  }
}

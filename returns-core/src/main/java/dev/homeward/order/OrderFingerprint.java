package dev.homeward.order;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether an order arrived with the same content before. Which file it came from, and in
 * which row, does not count.
 */
final class OrderFingerprint {

  private final StringBuilder text = new StringBuilder(512);

  private OrderFingerprint() {}

  static String of(OrderDraft order) {
    OrderFingerprint print = new OrderFingerprint();
    print.add(order.placedAt(), order.currency(), order.shopper(), order.destination());
    print.add(order.shipping(), order.discounts(), order.duties(), order.payments());
    print.add(order.shipments());
    order.lines().forEach(print::add);
    if (order.customerGroup() != null) {
      // Orders without one keep the print that they had before there were groups.
      print.add(order.customerGroup());
    }
    if (!order.fulfilment().equals(Fulfilment.NONE)) {
      // Left out where there is none, so that orders of before promises read as they did.
      print.add(order.fulfilment());
    }
    return print.digest();
  }

  private void add(LineDraft line) {
    add(line.sku(), line.title(), line.quantity(), plain(line.unitPrice()), line.merchandise());
    add(line.productCode(), line.category(), line.hsCode(), line.origin(), line.weightGrams());
    add(line.discount(), plain(line.taxRate()), line.taxIncluded(), line.flags());
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private void add(@Nullable Object... facts) {
    for (Object fact : facts) {
      text.append(fact).append('\u001f');
    }
  }

  private String digest() {
    try {
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

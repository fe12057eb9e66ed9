package dev.homeward.customs;

import dev.homeward.address.PostalAddress;
import dev.homeward.shared.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What papers say of returned goods of several returns and sellers that travel together. Values are
 * those of the way out, each in the currency in which it was declared.
 *
 * @param reference of the consignment, as people read it
 * @param consigneeNumber EORI or tax number of the consignee; null if not on file
 * @param grossGrams weighed when it was sealed; null before
 */
public record Consolidated(
    String reference,
    PostalAddress from,
    PostalAddress to,
    @Nullable String consigneeNumber,
    List<Item> items,
    @Nullable Integer grossGrams,
    @Nullable String exportNumber,
    @Nullable String carrier,
    @Nullable String trackingNumber,
    Instant preparedAt) {

  public Consolidated {
    items = List.copyOf(items);
  }

  /** Units of one line, whose they are, and how they came. */
  public record Item(
      String seller, String reference, DeclaredLine line, Declaration.Original original) {}

  /** Returns what everything is worth, one sum per currency. */
  public List<Money> totals() {
    Map<Currency, Money> sums = new LinkedHashMap<>();
    items.forEach(
        item -> sums.merge(item.line().value().currency(), item.line().value(), Money::plus));
    return List.copyOf(sums.values());
  }

  public int netGrams() {
    return items.stream().mapToInt(item -> item.line().netGrams()).sum();
  }

  public int units() {
    return items.stream().mapToInt(item -> item.line().quantity()).sum();
  }
}

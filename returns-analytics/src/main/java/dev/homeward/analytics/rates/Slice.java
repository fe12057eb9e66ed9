package dev.homeward.analytics.rates;

import dev.homeward.shared.SellerId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of the facts a question is about.
 *
 * @param seller the tenant; null for the whole platform
 * @param from first local date of the period in the seller's time zone; null for no limit
 * @param to last local date, inclusive; null for no limit
 * @param filters admitted keys per grouping; {@link #NONE} stands for a missing one, {@link #ANY}
 *     for all others
 * @param countryTexts admitted words of unmapped countries; empty for no limit
 */
public record Slice(
    @Nullable SellerId seller,
    Basis basis,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Goods goods,
    Map<Grouping, List<String>> filters,
    List<String> countryTexts) {

  /** The filter value for what has no key. */
  public static final String NONE = "none";

  /** The filter value for whatever has a key. */
  public static final String ANY = "*";

  public Slice {
    filters = Map.copyOf(filters);
    countryTexts = List.copyOf(countryTexts);
  }

  /** All merchandise of one seller at any time, by event. */
  public static Slice of(SellerId seller) {
    return new Slice(seller, Basis.EVENT, null, null, Goods.MERCHANDISE, Map.of(), List.of());
  }

  /** All merchandise of all sellers at any time, by event. */
  public static Slice ofPlatform() {
    return new Slice(null, Basis.EVENT, null, null, Goods.MERCHANDISE, Map.of(), List.of());
  }

  public Slice basis(Basis other) {
    return new Slice(seller, other, from, to, goods, filters, countryTexts);
  }

  public Slice during(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new Slice(seller, basis, first, last, goods, filters, countryTexts);
  }

  public Slice goods(Goods other) {
    return new Slice(seller, basis, from, to, other, filters, countryTexts);
  }

  /** Narrows to some keys of a grouping, in place of an earlier choice; none lifts the filter. */
  public Slice only(Grouping grouping, Collection<String> keys) {
    Map<Grouping, List<String>> changed = new EnumMap<>(Grouping.class);
    changed.putAll(filters);
    if (keys.isEmpty()) {
      changed.remove(grouping);
    } else {
      changed.put(grouping, List.copyOf(keys));
    }
    return new Slice(seller, basis, from, to, goods, changed, countryTexts);
  }

  public Slice only(Grouping grouping, String... keys) {
    return only(grouping, List.of(keys));
  }

  /** Narrows to unmapped countries in the words of the source. */
  public Slice onlyCountryTexts(Collection<String> texts) {
    return new Slice(seller, basis, from, to, goods, filters, List.copyOf(texts));
  }
}

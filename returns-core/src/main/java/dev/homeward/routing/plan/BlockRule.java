package dev.homeward.routing.plan;

import dev.homeward.shared.CountryCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dated rule that forbids ways, as it stands in the data.
 *
 * @param kind what it asks of the goods
 * @param places where it holds; empty for everywhere
 * @param commodities first digits of commodity codes that it is about; empty for all
 * @param words of categories, for goods without a commodity code
 * @param flags of articles that it is about
 * @param sizes from when it holds for companies of a size; empty where it spares none
 * @param derogations that lift it, once one is recorded
 * @param validTo last day; null while none is known
 * @param confidence A for checked against the law, D for hearsay
 */
public record BlockRule(
    String id,
    Kind kind,
    Set<Route> forbids,
    Set<CountryCode> places,
    List<String> commodities,
    List<String> words,
    Set<String> flags,
    Map<RouteTerms.Size, LocalDate> sizes,
    List<String> derogations,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String law,
    String source,
    String confidence) {

  /** What a rule asks of goods. */
  public enum Kind {
    /** They are of a commodity. */
    COMMODITY,
    /** Their seller has no tax number where they are to be sold. */
    NO_TAX_NUMBER,
    /** They are not genuine. */
    COUNTERFEIT,
    /** They are dangerous goods, and the lane does not take such. */
    DANGEROUS_GOODS
  }

  public BlockRule {
    forbids = Set.copyOf(forbids);
    places = Set.copyOf(places);
    commodities = List.copyOf(commodities);
    words = List.copyOf(words);
    flags = Set.copyOf(flags);
    sizes = Map.copyOf(sizes);
    derogations = List.copyOf(derogations);
  }

  boolean holds(LocalDate day, CountryCode place, RouteTerms.Size size) {
    LocalDate start = sizes.isEmpty() ? validFrom : sizes.get(size);
    return start != null
        && !day.isBefore(start)
        && (validTo == null || !day.isAfter(validTo))
        && (places.isEmpty() || places.contains(place));
  }

  boolean isAbout(Goods goods) {
    String code = goods.hsCode();
    String category = goods.category();
    if (code != null) {
      return commodities.stream().anyMatch(code::startsWith);
    }
    return category != null && words.stream().anyMatch(category.toLowerCase(Locale.ROOT)::contains);
  }
}

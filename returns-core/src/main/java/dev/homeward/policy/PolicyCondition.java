package dev.homeward.policy;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When a rule of a seller's policy counts: everything that is said has to hold, and of several
 * values any one. What is not said does not matter.
 *
 * @param countries ISO codes of destinations; with the zones, either is enough
 * @param categories as the catalogue names them
 * @param flags of the article, any of them
 * @param priceFrom of one unit, inclusive; a price in another currency is not meant
 * @param priceTo of one unit, inclusive
 * @param reasons handles of reasons to return
 * @param groups of customers, as orders name them; an order without one is in none
 * @param from first day of purchase
 * @param to last day of purchase
 */
public record PolicyCondition(
    Set<String> countries,
    Set<Zone> zones,
    Set<String> categories,
    Set<String> flags,
    @Nullable Money priceFrom,
    @Nullable Money priceTo,
    Set<String> reasons,
    Set<String> channels,
    Set<String> groups,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** Holds for everything. */
  public static final PolicyCondition ALWAYS = ofPlaces(Set.of(), Set.of());

  public PolicyCondition {
    countries = sorted(countries);
    zones =
        zones.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(Set.copyOf(zones)));
    categories = sorted(categories);
    flags = sorted(flags);
    reasons = sorted(reasons);
    channels = sorted(channels);
    // Policies of before orders had groups do not say.
    groups = sorted(Objects.requireNonNullElse(groups, Set.of()));
    countries.forEach(CountryCode::new);
    if (priceFrom != null
        && priceTo != null
        && (!priceFrom.currency().equals(priceTo.currency()) || priceFrom.compareTo(priceTo) > 0)) {
      throw new BusinessRuleViolation("policy.price-band");
    }
    if (from != null && to != null && from.isAfter(to)) {
      throw new BusinessRuleViolation("policy.dates");
    }
  }

  /** Returns the ISO codes of all countries that are named, by themselves or by a zone. */
  public Set<String> places() {
    Set<String> places = new TreeSet<>(countries);
    zones.forEach(zone -> places.addAll(zone.countries()));
    return places;
  }

  /** Whether it names where goods went to, so that it is said of these markets and no others. */
  public boolean namesPlaces() {
    return !countries.isEmpty() || !zones.isEmpty();
  }

  /** Whether it holds for goods that are sent there, if everything else does. */
  public boolean reaches(String country) {
    return !namesPlaces()
        || countries.contains(country)
        || zones.stream().anyMatch(zone -> zone.countries().contains(country));
  }

  /** Whether it holds for everything that goes to a country. */
  public boolean takesAllOf(String country) {
    return reaches(country) && equals(ofPlaces(countries, zones));
  }

  /** Whether nothing but days of purchase, and perhaps places, matter to it. */
  public boolean onlyDates() {
    return equals(
        new PolicyCondition(
            countries, zones, Set.of(), Set.of(), null, null, Set.of(), Set.of(), Set.of(), from,
            to));
  }

  /** Returns a condition on nothing but where goods went to. */
  public static PolicyCondition ofPlaces(Set<String> countries, Set<Zone> zones) {
    return new PolicyCondition(
        countries, zones, Set.of(), Set.of(), null, null, Set.of(), Set.of(), Set.of(), null, null);
  }

  boolean holdsFor(SoldArticle article) {
    return holdsWhateverTheReason(article)
        && (reasons.isEmpty() || anyOf(reasons, article.wish().reason()));
  }

  boolean holdsWhateverTheReason(SoldArticle article) {
    return inPlace(article.country())
        && (categories.isEmpty() || anyOf(categories, article.category()))
        && (flags.isEmpty() || flags.stream().anyMatch(article.flags()::contains))
        && (channels.isEmpty() || channels.contains(article.channel()))
        && (groups.isEmpty() || anyOf(groups, article.group()))
        && (from == null || !article.purchased().isBefore(from))
        && (to == null || !article.purchased().isAfter(to))
        && inBand(article.price());
  }

  private boolean inPlace(@Nullable CountryCode country) {
    return !namesPlaces() || (country != null && reaches(country.value()));
  }

  private boolean inBand(Money price) {
    return (priceFrom == null || (inCurrency(priceFrom, price) && price.compareTo(priceFrom) >= 0))
        && (priceTo == null || (inCurrency(priceTo, price) && price.compareTo(priceTo) <= 0));
  }

  private static boolean inCurrency(Money bound, Money price) {
    return bound.currency().equals(price.currency());
  }

  private static boolean anyOf(Set<String> values, @Nullable String value) {
    return value != null && values.contains(value);
  }

  private static Set<String> sorted(Collection<String> values) {
    return Collections.unmodifiableSet(new TreeSet<>(values));
  }
}

package dev.homeward.customs;

import dev.homeward.address.PostalAddress;
import dev.homeward.customs.tariff.CsvFacts;
import dev.homeward.order.Destination;
import dev.homeward.policy.Statutes;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows where one customs and tax territory ends and the next begins: not always at a border. */
@Component
public class CustomsTerritories {

  private static final Map<String, Territory> SPECIAL =
      CsvFacts.beside(CustomsTerritories.class, "territories.csv").stream()
          .map(row ->
              new Territory(row.getField("place"), row.getField("customs"), row.getField("tax")))
          .collect(Collectors.toUnmodifiableMap(Territory::place, territory -> territory));

  private final Statutes statutes;

  CustomsTerritories(Statutes statutes) {
    this.statutes = statutes;
  }

  /**
   * Where an address is.
   *
   * @param place country or territory
   * @param customs territory, such as {@code EU}
   * @param tax territory, such as {@code EU} or {@code ES-CN}
   */
  public record Territory(String place, String customs, String tax) {

    /** Says whether goods go from one to the other without any customs. */
    public boolean openTo(Territory other) {
      return customs.equals(other.customs) && tax.equals(other.tax);
    }
  }

  /** Returns the territory of an address, special ones by their postcode. */
  public Territory of(PostalAddress address) {
    return of(
        new Destination(address.country(), null, address.postcode(), address.city(), List.of()));
  }

  /** Returns the territory of the place an order went to. */
  public Territory of(Destination destination) {
    return named(statutes.placeOf(destination).code());
  }

  /** Returns the territory of a country or place by its code. */
  public Territory named(@Nullable String place) {
    String code = place == null ? "" : place;
    Territory special = SPECIAL.get(code);
    return special == null ? new Territory(code, code, code) : special;
  }
}

package dev.homeward.policy;

import com.ibm.icu.util.TimeZone;
import dev.homeward.shared.CountryCode;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * In which zone the days of a shopper are counted, by the country that an order went to. Countries
 * of several zones are in {@code shopper-zones.csv} with the one that most people live in, and the
 * United States with Pacific time, where a last day ends latest on the mainland.
 */
public final class ShopperZones {

  private static final Map<String, ZoneId> ZONES =
      new ConcurrentHashMap<>(
          RuleFile.read(
                  "shopper-zones.csv",
                  row -> Map.entry(row.getField("country"), ZoneId.of(row.getField("zone"))))
              .stream()
              .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));

  private ShopperZones() {}

  /** Returns the zone of a country; UTC for an unknown one. */
  public static ZoneId of(@Nullable CountryCode country) {
    return country == null
        ? ZoneOffset.UTC
        : ZONES.computeIfAbsent(country.value(), ShopperZones::onlyZone);
  }

  private static ZoneId onlyZone(String country) {
    List<String> zones =
        TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, country, null)
            .stream()
            .filter(ZoneId.getAvailableZoneIds()::contains)
            .sorted()
            .toList();
    return zones.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zones.getFirst());
  }
}

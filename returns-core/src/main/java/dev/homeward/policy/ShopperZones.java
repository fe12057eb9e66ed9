package dev.homeward.policy;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import dev.homeward.shared.CountryCode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * In which time zone a shopper counts days: by the country of destination, and where that has
 * several, by the one in which a day ends last, to nobody's harm.
 */
final class ShopperZones {

  private final Map<String, ZoneId> known = new ConcurrentHashMap<>();

  ZoneId of(@Nullable CountryCode country, Instant at) {
    return country == null
        ? ZoneOffset.UTC
        : known.computeIfAbsent(country.value(), code -> latest(code, at));
  }

  private static ZoneId latest(String country, Instant at) {
    return TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null).stream()
        .filter(ZoneId.getAvailableZoneIds()::contains)
        .map(ZoneId::of)
        .min(
            Comparator.<ZoneId>comparingInt(zone -> zone.getRules().getOffset(at).getTotalSeconds())
                .thenComparing(ZoneId::getId))
        .orElse(ZoneOffset.UTC);
  }
}

package dev.homeward.routing;

import dev.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * Where a lane begins or ends.
 *
 * @param hub null for anywhere in the country
 */
public record LanePoint(CountryCode country, @Nullable HubId hub) {

  public static LanePoint of(CountryCode country) {
    return new LanePoint(country, null);
  }

  public static LanePoint of(Hub hub) {
    return new LanePoint(hub.details().country(), hub.id());
  }
}

package dev.homeward.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A group of destination countries that a seller's policy can name in one word. */
public enum Zone {
  EU("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE"),
  EFTA("CH IS LI NO"),
  NORTH_AMERICA("CA MX US"),
  LATIN_AMERICA("AR BO BR CL CO CR EC GT PA PE PY UY"),
  EAST_ASIA("CN HK JP KR MO TW"),
  SOUTHEAST_ASIA("ID MY PH SG TH VN"),
  GULF("AE BH KW OM QA SA"),
  OCEANIA("AU NZ");

  private static final Map<Zone, Set<String>> COUNTRIES =
      Arrays.stream(values())
          .collect(
              Collectors.toUnmodifiableMap(
                  zone -> zone, zone -> Set.copyOf(List.of(zone.codes.split(" ")))));

  private final String codes;

  Zone(String codes) {
    this.codes = codes;
  }

  /** Returns the ISO codes of its countries. */
  public Set<String> countries() {
    return Objects.requireNonNull(COUNTRIES.get(this));
  }
}

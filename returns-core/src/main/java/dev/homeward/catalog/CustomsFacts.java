package dev.homeward.catalog;

import dev.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * What customs ask about a variant; null for what nobody knows.
 *
 * @param weightGrams of one unit
 */
public record CustomsFacts(
    @Nullable String hsCode, @Nullable CountryCode origin, @Nullable Integer weightGrams) {

  /** Returns these facts, and those of the other where these say nothing. */
  public CustomsFacts or(CustomsFacts other) {
    return new CustomsFacts(
        hsCode == null ? other.hsCode : hsCode,
        origin == null ? other.origin : origin,
        weightGrams == null ? other.weightGrams : weightGrams);
  }
}

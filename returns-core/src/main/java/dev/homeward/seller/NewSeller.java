package dev.homeward.seller;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import java.time.ZoneId;
import java.util.Currency;

/**
 * What has to be known of a seller from the start.
 *
 * @param currency in which the seller's books are kept and rates by value are shown
 * @param timeZone in which the seller's days and months begin
 */
public record NewSeller(String name, CountryCode country, Currency currency, ZoneId timeZone) {

  public NewSeller {
    name = name.strip();
    if (name.isEmpty() || name.length() > 200) {
      throw new BusinessRuleViolation("seller.name-length");
    }
  }
}

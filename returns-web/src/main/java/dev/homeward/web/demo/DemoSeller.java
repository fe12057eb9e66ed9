package dev.homeward.web.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.homeward.seller.NewSeller;
import dev.homeward.shared.CountryCode;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * A seller of the demo world.
 *
 * @param code three letters that its SKUs begin with
 * @param region where it is, in the words of destinations.csv
 * @param customsArea within which its goods pay no duties
 * @param share of all orders, 0 to 1
 * @param homeShare share of its orders that stay in its own country, 0 to 1
 * @param marketplaceShare share of its orders that come through the marketplace, 0 to 1
 * @param faultFactor how often its goods are at fault, 1 being usual
 * @param priceLevel what one euro of list price costs in its currency
 * @param secondCurrency in which it sells to the euro countries, if it does
 */
record DemoSeller(
    String code,
    NewSeller registration,
    String brand,
    String region,
    String customsArea,
    double share,
    double homeShare,
    double marketplaceShare,
    double faultFactor,
    double priceLevel,
    Optional<Currency> secondCurrency,
    List<String> categories) {

  static DemoSeller read(NamedCsvRecord row) {
    return new DemoSeller(
        row.getField("code"),
        new NewSeller(
            row.getField("name"),
            new CountryCode(row.getField("country")),
            Currency.getInstance(row.getField("currency")),
            ZoneId.of(row.getField("time_zone"))),
        row.getField("brand"),
        row.getField("region"),
        row.getField("customs_area"),
        DemoTable.number(row, "share"),
        DemoTable.number(row, "home_share"),
        DemoTable.number(row, "marketplace_share"),
        DemoTable.number(row, "fault_factor"),
        DemoTable.number(row, "price_level"),
        Optional.of(row.getField("second_currency"))
            .filter(code -> !code.isEmpty())
            .map(Currency::getInstance),
        DemoTable.list(row, "categories"));
  }

  String name() {
    return registration.name();
  }

  CountryCode country() {
    return registration.country();
  }

  Currency currency() {
    return registration.currency();
  }
}

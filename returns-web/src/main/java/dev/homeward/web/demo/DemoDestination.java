package dev.homeward.web.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.homeward.shared.CountryCode;
import java.math.BigDecimal;

/**
 * A country that shoppers live in.
 *
 * @param weight among the countries that goods are sent to
 * @param customsArea within one, no duties are due
 * @param utcOffset hours
 * @param taxIncluded whether prices contain the tax
 * @param mindFactor how readily its shoppers send back what does not please, 1 being usual
 */
record DemoDestination(
    CountryCode country,
    double weight,
    String region,
    String customsArea,
    int utcOffset,
    BigDecimal taxPercent,
    boolean taxIncluded,
    double mindFactor,
    String locale,
    String carrier,
    String express) {

  static DemoDestination read(NamedCsvRecord row) {
    return new DemoDestination(
        new CountryCode(row.getField("country")),
        DemoTable.number(row, "weight"),
        row.getField("region"),
        row.getField("customs_area"),
        Integer.parseInt(row.getField("utc_offset")),
        new BigDecimal(row.getField("tax_percent")),
        Boolean.parseBoolean(row.getField("tax_included")),
        DemoTable.number(row, "mind_factor"),
        row.getField("locale"),
        row.getField("carrier"),
        row.getField("express"));
  }

  boolean in(String area) {
    return customsArea.equals(area);
  }
}

package dev.homeward.imports;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What reading the whole file found.
 *
 * @param rowsRejected of the rows read, with the rows that were left out for another row of their
 *     order
 * @param rejectedByReason rows by code
 * @param setAside rows that are no sales and no returns, by class
 * @param serviceLines rows of services and fees, which are recorded but are no goods
 * @param controlTotals sum of quantity x unit price over all rows that were understood, by currency
 * @param unmappedCountries rows by country name that maps to no ISO code
 * @param warnings rows by code of what deserves a look
 * @param purchaseLines rows that become order lines
 * @param returnLines rows that become return lines
 */
public record ImportReport(
    String charset,
    String separator,
    long rowsRead,
    long rowsRejected,
    Map<String, Long> rejectedByReason,
    Map<String, SetAside> setAside,
    long serviceLines,
    Map<String, BigDecimal> controlTotals,
    Map<String, Long> unmappedCountries,
    Map<String, Long> warnings,
    long purchaseLines,
    long returnLines) {

  public static final ImportReport EMPTY =
      new ImportReport("", "", 0, 0, Map.of(), Map.of(), 0, Map.of(), Map.of(), Map.of(), 0, 0);

  /** Rows set aside and the units in them, as absolute numbers. */
  public record SetAside(long lines, long units) {

    SetAside plus(long more) {
      return new SetAside(lines + 1, units + Math.abs(more));
    }
  }
}

package dev.homeward.web.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.homeward.returncase.ReturnReasons;
import dev.homeward.shared.CountryCode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A kind of goods and how it usually comes back.
 *
 * @param code two letters of its SKUs
 * @param variants how SKUs of one product end
 * @param importOrigin where sellers of countries without such factories have it made
 * @param percentByReason of delivered lines that are returned for the reason
 */
record DemoCategory(
    String name,
    String code,
    List<String> variants,
    BigDecimal dutyPercent,
    CountryCode importOrigin,
    Map<String, Double> percentByReason) {

  static DemoCategory read(NamedCsvRecord row) {
    Map<String, Double> percent = new LinkedHashMap<>();
    for (String reason : ReturnReasons.offered()) {
      percent.put(reason, DemoTable.number(row, reason));
    }
    return new DemoCategory(
        row.getField("category"),
        row.getField("code"),
        DemoTable.list(row, "variants"),
        new BigDecimal(row.getField("duty_percent")),
        new CountryCode(row.getField("import_origin")),
        percent);
  }
}

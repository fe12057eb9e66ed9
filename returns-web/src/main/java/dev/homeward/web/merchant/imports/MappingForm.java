package dev.homeward.web.merchant.imports;

import dev.homeward.imports.mapping.Adjustments;
import dev.homeward.imports.mapping.DecimalStyle;
import dev.homeward.imports.mapping.Field;
import java.util.EnumMap;
import java.util.Map;

/** What somebody says about the columns of a file. */
record MappingForm(
    String profile,
    Map<Field, String> columns,
    String dates,
    DecimalStyle decimals,
    String timeZone,
    String currency) {

  private static final String COLUMN = "column.";

  /** Reads a form whose columns are sent as {@code column.<field>}. */
  static MappingForm of(Map<String, String> sent) {
    Map<Field, String> columns = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      String header = sent.get(COLUMN + field.key());
      if (header != null) {
        columns.put(field, header);
      }
    }
    return new MappingForm(
        sent.getOrDefault("profile", ""),
        columns,
        sent.getOrDefault("dates", ""),
        "COMMA".equals(sent.get("decimals")) ? DecimalStyle.COMMA : DecimalStyle.POINT,
        sent.getOrDefault("timeZone", ""),
        sent.getOrDefault("currency", ""));
  }

  Adjustments adjustments() {
    return new Adjustments(columns, dates, timeZone, decimals, currency, null);
  }
}

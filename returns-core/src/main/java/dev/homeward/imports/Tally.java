package dev.homeward.imports;

import dev.homeward.imports.ImportReport.SetAside;
import dev.homeward.imports.file.FileShape;
import dev.homeward.imports.mapping.ClassRule;
import dev.homeward.imports.mapping.Country;
import dev.homeward.imports.mapping.Field;
import dev.homeward.imports.mapping.MappedRow;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts what reading finds. */
final class Tally {

  private static final int MOST_NAMES = 200;
  private static final String OTHER = "…";

  private final FileShape shape;
  private final Map<String, Long> reasons = new TreeMap<>();
  private final Map<String, SetAside> setAside = new LinkedHashMap<>();
  private final Map<String, BigDecimal> totals = new TreeMap<>();
  private final Map<String, Long> unmapped = new LinkedHashMap<>();
  private final Map<String, Long> warnings = new TreeMap<>();
  private String lastWarned = "";
  private long rows;
  private long rejected;
  private long services;
  private long purchases;
  private long returns;

  Tally(FileShape shape) {
    this.shape = shape;
    if (shape.cutOff()) {
      warnings.put("import.warning-cut-off", 1L);
    }
  }

  void read() {
    rows++;
  }

  long rowsRead() {
    return rows;
  }

  long rowsRejected() {
    return rejected;
  }

  void rejected(String code) {
    rejected++;
    reasons.merge(code, 1L, Long::sum);
  }

  /** Counts a row that was understood. */
  void understood(MappedRow row, String lineClass) {
    int quantity = row.quantity();
    BigDecimal value = row.unitPrice().multiply(BigDecimal.valueOf(quantity));
    totals.merge(row.currency().getCurrencyCode(), value, BigDecimal::add);
    Country country = row.country();
    if (country.unmapped() && country.text() != null) {
      String name = unmapped.size() < MOST_NAMES ? country.text() : OTHER;
      unmapped.merge(unmapped.containsKey(country.text()) ? country.text() : name, 1L, Long::sum);
    }
    services += row.merchandise() ? 0 : 1;
    switch (lineClass) {
      case ClassRule.PURCHASE -> purchases++;
      case ClassRule.RETURN -> returns++;
      default ->
          setAside.put(
              lineClass, setAside.getOrDefault(lineClass, new SetAside(0, 0)).plus(quantity));
    }
    BigDecimal refunded = row.decimal(Field.REFUNDED_AMOUNT);
    // The rows of an order follow each other and repeat its header: one warning is enough.
    if (refunded != null && refunded.signum() > 0 && !row.document().equals(lastWarned)) {
      lastWarned = row.document();
      warnings.merge("import.warning-refund-without-lines", 1L, Long::sum);
    }
  }

  /** A row that was counted as a line is left out after all. */
  void leftOut(String code, boolean returned) {
    rejected(code);
    purchases -= returned ? 0 : 1;
    returns -= returned ? 1 : 0;
  }

  ImportReport report() {
    return new ImportReport(
        shape.charset().name(),
        String.valueOf(shape.separator()),
        rows,
        rejected,
        Map.copyOf(reasons),
        new LinkedHashMap<>(setAside),
        services,
        new TreeMap<>(totals),
        new LinkedHashMap<>(unmapped),
        Map.copyOf(warnings),
        purchases,
        returns);
  }
}

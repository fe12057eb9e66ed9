package dev.homeward.imports.mapping;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives a row its class where its condition holds; the first rule that holds decides.
 *
 * @param lineClass {@link #RETURN}, or any other word: such rows are set aside and counted
 * @param when field that exactly one of the conditions looks at
 */
public record ClassRule(
    String lineClass,
    Field when,
    @Nullable String startsWith,
    @Nullable BigDecimal below,
    @Nullable BigDecimal equalTo,
    @Nullable List<String> oneOf,
    @Nullable Boolean present) {

  public static final String PURCHASE = "PURCHASE";
  public static final String RETURN = "RETURN";

  public ClassRule {
    long conditions =
        java.util.stream.Stream.of(startsWith, below, equalTo, oneOf, present)
            .filter(java.util.Objects::nonNull)
            .count();
    if (conditions != 1) {
      throw new IllegalArgumentException("class " + lineClass + " needs exactly one condition");
    }
  }

  boolean holds(MappedRow row) {
    if (startsWith != null) {
      return row.text(when).startsWith(startsWith);
    }
    if (oneOf != null) {
      return oneOf.stream().anyMatch(row.text(when)::equalsIgnoreCase);
    }
    if (present != null) {
      return row.text(when).isEmpty() != present;
    }
    BigDecimal number = row.decimal(when);
    if (number == null) {
      return false;
    }
    return below == null ? number.compareTo(equalTo) == 0 : number.compareTo(below) < 0;
  }
}

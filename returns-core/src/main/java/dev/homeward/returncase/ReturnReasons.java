package dev.homeward.returncase;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The reasons that a return can have, each with the fault that it claims. They are data: {@code
 * return-reasons.csv}; their texts are in the message files under {@code reason.<handle>}.
 */
public final class ReturnReasons {

  private static final Map<String, FaultClass> REASONS = read();

  private ReturnReasons() {}

  /** Returns the handles of all reasons, in the order in which they are offered. */
  public static Set<String> handles() {
    return REASONS.keySet();
  }

  /** Returns the fault that a reason claims; empty for a handle that is not one. */
  public static Optional<FaultClass> faultOf(String handle) {
    return Optional.ofNullable(REASONS.get(handle));
  }

  private static Map<String, FaultClass> read() {
    Map<String, FaultClass> reasons = new LinkedHashMap<>();
    var file =
        Objects.requireNonNull(ReturnReasons.class.getResourceAsStream("return-reasons.csv"));
    try (var rows =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : rows) {
        reasons.put(row.getField("handle"), FaultClass.valueOf(row.getField("fault_class")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return java.util.Collections.unmodifiableMap(reasons);
  }
}

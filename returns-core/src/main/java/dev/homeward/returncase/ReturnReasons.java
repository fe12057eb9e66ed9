package dev.homeward.returncase;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The reasons that a return can have, each with the fault that it claims and the codes that
 * marketplaces have for it. They are data: {@code return-reasons.csv}; their texts are in the
 * message files under {@code reason.<handle>}.
 *
 * <p>Of several codes the first is the one to write, and all are read as this reason. A code with a
 * {@code ~} before it is only the nearest there is: it is written, and read as another reason.
 */
public final class ReturnReasons {

  private static final Map<String, Reason> REASONS = read();
  private static final Set<String> OFFERED = offeredOnes();
  private static final Map<ReasonScheme, Map<String, String>> BY_CODE = byCode();

  private record Reason(
      String handle, FaultClass fault, boolean offered, Map<ReasonScheme, List<String>> codes) {}

  private ReturnReasons() {}

  /** Returns the handles of all reasons: first those that are offered, then the others. */
  public static Set<String> handles() {
    return REASONS.keySet();
  }

  /** Returns the handles that shoppers choose from, in their order; the others come by import. */
  public static Set<String> offered() {
    return OFFERED;
  }

  /** Returns the fault that a reason claims; empty for a handle that is not one. */
  public static Optional<FaultClass> faultOf(String handle) {
    return Optional.ofNullable(REASONS.get(handle)).map(Reason::fault);
  }

  /** Returns the code of a scheme for a reason, or the nearest there is; empty if none is near. */
  public static Optional<String> codeOf(String handle, ReasonScheme scheme) {
    return Optional.ofNullable(REASONS.get(handle))
        .flatMap(reason -> reason.codes().getOrDefault(scheme, List.of()).stream().findFirst())
        .map(code -> code.startsWith("~") ? code.substring(1) : code);
  }

  /** Returns the reason that a scheme has a code for, in any case; empty for one it has not. */
  public static Optional<String> ofCode(ReasonScheme scheme, String code) {
    return Optional.ofNullable(
        BY_CODE.getOrDefault(scheme, Map.of()).get(code.strip().toUpperCase(Locale.ROOT)));
  }

  /**
   * Returns the reason that is meant by a handle or by a code of any scheme; empty for one that
   * nobody has, or that two schemes read differently.
   */
  public static Optional<String> recognise(String text) {
    String handle = text.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    if (REASONS.containsKey(handle)) {
      return Optional.of(handle);
    }
    Set<String> meant =
        Arrays.stream(ReasonScheme.values())
            .flatMap(scheme -> ofCode(scheme, text).stream())
            .collect(Collectors.toSet());
    return meant.size() == 1 ? meant.stream().findFirst() : Optional.empty();
  }

  /** Returns every code of a scheme with the reason that it is read as. */
  static Map<String, String> codes(ReasonScheme scheme) {
    return BY_CODE.getOrDefault(scheme, Map.of());
  }

  private static Set<String> offeredOnes() {
    Set<String> offered = new LinkedHashSet<>(REASONS.keySet());
    offered.removeIf(handle -> !Objects.requireNonNull(REASONS.get(handle)).offered());
    return Collections.unmodifiableSet(offered);
  }

  private static Map<ReasonScheme, Map<String, String>> byCode() {
    Map<ReasonScheme, Map<String, String>> byCode = new EnumMap<>(ReasonScheme.class);
    for (Reason reason : REASONS.values()) {
      reason
          .codes()
          .forEach((scheme, codes) -> {
            for (String code : codes) {
              if (!code.startsWith("~")) {
                String taken =
                    byCode
                        .computeIfAbsent(scheme, _ -> new LinkedHashMap<>())
                        .put(code, reason.handle());
                if (taken != null) {
                  throw new IllegalStateException(code + " is read as " + taken + " already");
                }
              }
            }
          });
    }
    return byCode;
  }

  private static Map<String, Reason> read() {
    Map<String, Reason> reasons = new LinkedHashMap<>();
    var file =
        Objects.requireNonNull(ReturnReasons.class.getResourceAsStream("return-reasons.csv"));
    try (var rows =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : rows) {
        reasons.put(row.getField("handle"), reason(row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableMap(reasons);
  }

  private static Reason reason(NamedCsvRecord row) {
    Map<ReasonScheme, List<String>> codes = new EnumMap<>(ReasonScheme.class);
    for (ReasonScheme scheme : ReasonScheme.values()) {
      String field = row.getField(scheme.name().toLowerCase(Locale.ROOT));
      codes.put(scheme, field.isEmpty() ? List.of() : List.of(field.split(" ")));
    }
    return new Reason(
        row.getField("handle"),
        FaultClass.valueOf(row.getField("fault_class")),
        Boolean.parseBoolean(row.getField("offered")),
        codes);
  }
}

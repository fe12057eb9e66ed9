package dev.homeward.imports;

import dev.homeward.imports.mapping.Adjustments;
import dev.homeward.imports.mapping.Field;
import dev.homeward.imports.mapping.Profile;
import dev.homeward.imports.mapping.Profiles.Suggestion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first rows of a file, as they stand in it and as its mapping understands them.
 *
 * @param remembered what the seller adjusted of this profile last
 * @param columns header by field, of the fields that the mapping finds in the file
 * @param missing columns that the mapping cannot do without and that the file does not have
 * @param samples first values by header
 * @param problem why nothing can be shown: code of the text {@code error.<code>}
 */
public record ImportPreview(
    Profile mapping,
    Adjustments remembered,
    List<Suggestion> suggestions,
    List<String> header,
    Map<String, List<String>> samples,
    Map<Field, String> columns,
    List<String> missing,
    List<UnderstoodRow> rows,
    dev.homeward.shared.@Nullable BusinessRuleViolation problem) {

  /**
   * A row as understood.
   *
   * @param values by field, of those that the file has
   * @param problem why it would be rejected, if so
   */
  public record UnderstoodRow(
      long line,
      String lineClass,
      boolean merchandise,
      Map<Field, String> values,
      dev.homeward.shared.@Nullable BusinessRuleViolation problem) {}
}

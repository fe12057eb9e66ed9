package dev.homeward.imports;

import java.util.List;

/**
 * A row that was not imported.
 *
 * @param line where it starts in the file, from 1
 * @param code of the text {@code error.<code>}, with its arguments
 * @param columns as the file has them
 */
public record Rejection(long line, String code, List<String> arguments, List<String> columns) {

  static Rejection of(dev.homeward.imports.mapping.MappedRow row, String code, List<?> arguments) {
    return new Rejection(
        row.line(), code, arguments.stream().map(String::valueOf).toList(), row.values());
  }
}

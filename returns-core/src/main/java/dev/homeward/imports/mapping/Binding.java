package dev.homeward.imports.mapping;

import dev.homeward.imports.file.FileRefused;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the fields of a profile stand in one particular file. */
public final class Binding {

  private final List<String> header;
  private final Map<Field, Integer> columns;
  private final List<String> missing;

  private Binding(List<String> header, Map<Field, Integer> columns, List<String> missing) {
    this.header = header;
    this.columns = columns;
    this.missing = missing;
  }

  /**
   * Finds the columns, by the first of each field's names that the file has.
   *
   * @throws FileRefused where a name stands over two columns
   */
  public static Binding of(Profile profile, List<String> header) {
    Map<Field, Integer> columns = new EnumMap<>(Field.class);
    Map<String, Integer> positions = new LinkedHashMap<>();
    List<String> doubled = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String normal = Headers.normal(header.get(i));
      if (!normal.isEmpty() && positions.putIfAbsent(normal, i) != null) {
        doubled.add(normal);
      }
    }
    List<String> missing = new ArrayList<>();
    for (Field field : Field.values()) {
      Profile.Column column = profile.columns().get(field);
      if (column != null) {
        Integer position = position(column, positions, doubled);
        if (position != null) {
          columns.put(field, position);
        } else if (column.required()) {
          missing.add(column.headers().getFirst());
        }
      }
    }
    return new Binding(List.copyOf(header), columns, missing);
  }

  private static @Nullable Integer position(
      Profile.Column column, Map<String, Integer> positions, List<String> doubled) {
    for (String name : column.headers()) {
      Integer position = positions.get(Headers.normal(name));
      if (position != null) {
        if (doubled.contains(Headers.normal(name))) {
          throw new FileRefused("import.columns-doubled", name);
        }
        return position;
      }
    }
    return null;
  }

  /**
   * Holds the file to the columns that its profile cannot do without.
   *
   * @throws FileRefused names what is missing, what was found, and the nearest guess
   */
  public Binding complete() {
    if (!missing.isEmpty()) {
      List<String> guesses = new ArrayList<>();
      for (String name : missing) {
        Optional<String> near = Headers.nearest(name, header);
        near.ifPresent(found -> guesses.add(found + " → " + name));
      }
      throw new FileRefused(
          "import.columns-missing",
          String.join(", ", missing),
          String.join(", ", header),
          guesses.size(),
          String.join(", ", guesses));
    }
    return this;
  }

  public List<String> missing() {
    return missing;
  }

  public List<String> header() {
    return header;
  }

  /** Position of the field's column from 0; negative where the file has none. */
  public int column(Field field) {
    return columns.getOrDefault(field, -1);
  }

  /** The column's name as the file has it, or the field's own where it has none. */
  public String name(Field field) {
    int column = column(field);
    return column < 0 ? field.key() : header.get(column);
  }

  /** Columns of the file that mean something. */
  public int bound() {
    return columns.size();
  }
}

package dev.homeward.web.merchant.routes;

import dev.homeward.inspection.Grade;
import dev.homeward.routing.plan.RouteTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What goods of every grade bring, as it is typed in: percentages by grade.
 *
 * @param from first day on which it is to hold
 */
record GradeForm(
    @Nullable String from,
    @Nullable Map<Grade, String> localPrice,
    @Nullable Map<Grade, String> localChance,
    @Nullable Map<Grade, String> homePrice,
    @Nullable Map<Grade, String> homeChance) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static GradeForm of(LocalDate from, Map<Grade, RouteTerms.Resale> grades) {
    return new GradeForm(
        from.toString(),
        written(grades, RouteTerms.Resale::localPrice),
        written(grades, RouteTerms.Resale::localChance),
        written(grades, RouteTerms.Resale::homePrice),
        written(grades, RouteTerms.Resale::homeChance));
  }

  private static Map<Grade, String> written(
      Map<Grade, RouteTerms.Resale> grades, Function<RouteTerms.Resale, BigDecimal> what) {
    Map<Grade, String> written = new EnumMap<>(Grade.class);
    grades.forEach((grade, resale) -> written.put(grade, what.apply(resale).toPlainString()));
    return written;
  }

  /** Returns what was typed into a cell. */
  public String cell(String column, Grade grade) {
    Map<Grade, String> cells = columns().get(column);
    return cells == null ? "" : Objects.requireNonNullElse(cells.get(grade), "");
  }

  private Map<String, @Nullable Map<Grade, String>> columns() {
    Map<String, @Nullable Map<Grade, String>> columns = new LinkedHashMap<>();
    columns.put("localPrice", localPrice);
    columns.put("localChance", localChance);
    columns.put("homePrice", homePrice);
    columns.put("homeChance", homeChance);
    return columns;
  }

  /** Returns the field to the key of what is wrong with it, in the order of the form. */
  Map<String, String> wrong() {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (day() == null) {
      wrong.put("from", "routes.grades.from-wrong");
    }
    for (Grade grade : Grade.values()) {
      for (String column : columns().keySet()) {
        if (percent(cell(column, grade)) == null) {
          wrong.put(column + "[" + grade + "]", "routes.grades.percent-wrong");
        }
      }
    }
    return wrong;
  }

  /** Returns the day; null where none was typed. */
  @Nullable LocalDate day() {
    try {
      return from == null || from.isBlank() ? null : LocalDate.parse(from.strip());
    } catch (DateTimeParseException none) {
      return null;
    }
  }

  /** Returns the percentages of a form of which nothing is wrong. */
  Map<Grade, RouteTerms.Resale> grades() {
    Map<Grade, RouteTerms.Resale> grades = new EnumMap<>(Grade.class);
    for (Grade grade : Grade.values()) {
      grades.put(
          grade,
          new RouteTerms.Resale(
              number("localPrice", grade),
              number("localChance", grade),
              number("homePrice", grade),
              number("homeChance", grade)));
    }
    return grades;
  }

  private BigDecimal number(String column, Grade grade) {
    return Objects.requireNonNull(percent(cell(column, grade)));
  }

  private static @Nullable BigDecimal percent(String typed) {
    String tidy = typed.strip().replace(',', '.');
    if (!tidy.matches("[0-9]{1,3}(\\.[0-9]{1,3})?")) {
      return null;
    }
    BigDecimal percent = new BigDecimal(tidy);
    return percent.compareTo(HUNDRED) > 0 ? null : percent;
  }
}

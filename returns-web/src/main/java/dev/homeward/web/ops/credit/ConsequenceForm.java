package dev.homeward.web.ops.credit;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.standing.ConsequenceTable;
import dev.homeward.standing.Consequences;
import dev.homeward.standing.Grade;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each grade brings with it, as it is typed: a field for each grade and consequence, named
 * such as {@code A-payoutDays}.
 *
 * @param after the version that it was made from
 */
record ConsequenceForm(int after, Map<String, String> typed) {

  static final List<String> NUMBERS =
      List.of(
          "commissionPercent",
          "payoutDays",
          "reservePercent",
          "unratedReservePercent",
          "inspectionPercent",
          "listingCap");

  static final List<String> SWITCHES =
      List.of(
          "reserveByForecast",
          "approvesAlone",
          "refundsEarly",
          "badge",
          "paysFaultLabels",
          "platformDecides",
          "improvementPlan",
          "promotions");

  static ConsequenceForm of(ConsequenceTable table) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (Grade grade : Grade.values()) {
      values(table.of(grade)).forEach((name, value) -> typed.put(grade + "-" + name, value));
    }
    return new ConsequenceForm(table.number(), typed);
  }

  static ConsequenceForm read(HttpServletRequest request) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (Grade grade : Grade.values()) {
      NUMBERS.forEach(name -> typed.put(grade + "-" + name, text(request, grade + "-" + name)));
      SWITCHES.forEach(name -> typed.put(grade + "-" + name, text(request, grade + "-" + name)));
    }
    String after = text(request, "after");
    return new ConsequenceForm(after.matches("[0-9]{1,9}") ? Integer.parseInt(after) : -1, typed);
  }

  private static String text(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  public List<String> numbers() {
    return NUMBERS;
  }

  public List<String> switches() {
    return SWITCHES;
  }

  /**
   * @throws BusinessRuleViolation {@code consequences.number}, or as {@link Consequences} does
   */
  Map<Grade, Consequences> table() {
    Map<Grade, Consequences> table = new EnumMap<>(Grade.class);
    for (Grade grade : Grade.values()) {
      table.put(grade, consequences(grade));
    }
    return table;
  }

  private Consequences consequences(Grade grade) {
    return new Consequences(
        number(grade, "commissionPercent"),
        number(grade, "payoutDays"),
        number(grade, "reservePercent"),
        number(grade, "unratedReservePercent"),
        isOn(grade, "reserveByForecast"),
        number(grade, "inspectionPercent"),
        isOn(grade, "approvesAlone"),
        isOn(grade, "refundsEarly"),
        isOn(grade, "badge"),
        isOn(grade, "paysFaultLabels"),
        isOn(grade, "platformDecides"),
        isOn(grade, "improvementPlan"),
        isOn(grade, "promotions"),
        value(grade, "listingCap").isEmpty() ? null : number(grade, "listingCap"));
  }

  private String value(Grade grade, String name) {
    return typed.getOrDefault(grade + "-" + name, "");
  }

  private boolean isOn(Grade grade, String name) {
    return value(grade, name).equals("true");
  }

  private int number(Grade grade, String name) {
    String text = value(grade, name).replace('−', '-');
    if (!text.matches("-?[0-9]{1,7}")) {
      throw new BusinessRuleViolation("consequences.number", grade.name(), text);
    }
    return Integer.parseInt(text);
  }

  private static Map<String, String> values(Consequences its) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("commissionPercent", text(its.commissionPercent()));
    values.put("payoutDays", text(its.payoutDays()));
    values.put("reservePercent", text(its.reservePercent()));
    values.put("unratedReservePercent", text(its.unratedReservePercent()));
    values.put("inspectionPercent", text(its.inspectionPercent()));
    values.put("listingCap", text(its.listingCap()));
    values.put("reserveByForecast", text(its.reserveByForecast()));
    values.put("approvesAlone", text(its.approvesAlone()));
    values.put("refundsEarly", text(its.refundsEarly()));
    values.put("badge", text(its.badge()));
    values.put("paysFaultLabels", text(its.paysFaultLabels()));
    values.put("platformDecides", text(its.platformDecides()));
    values.put("improvementPlan", text(its.improvementPlan()));
    values.put("promotions", text(its.promotions()));
    return values;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}

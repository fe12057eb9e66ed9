package dev.homeward.analytics.rates;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is summed up per group, as expressions on the fact tables. */
final class Measure {

  private Measure() {}

  static String sold(RateQuery query, SliceFilter filter) {
    return switch (query.metric()) {
      case ORDERS -> orders(query, filter);
      case LINES -> "count(*)";
      case UNITS -> "coalesce(sum(l.quantity), 0)";
      case VALUE -> "coalesce(sum(" + value(query) + "), 0)";
    };
  }

  static String returned(RateQuery query) {
    return switch (query.metric()) {
      case ORDERS -> "count(distinct l.case_key)";
      case LINES -> "count(*)";
      case UNITS -> "coalesce(sum(l.quantity), 0)";
      case VALUE -> "coalesce(sum(" + value(query) + "), 0)";
    };
  }

  /**
   * Distinct orders. Lines that are the first of their order, of its category or of its product are
   * marked, so that summing up marks replaces the far dearer distinct count wherever each order can
   * only meet one mark per group.
   */
  private static String orders(RateQuery query, SliceFilter filter) {
    String distinct = "count(distinct l.order_key)";
    if (query.slice().goods() == Goods.ALL) {
      return distinct;
    }
    Set<Grouping> finer = EnumSet.noneOf(Grouping.class);
    for (Grouping grouping : List.of(Grouping.PRODUCT, Grouping.CATEGORY, Grouping.CARRIER)) {
      if (query.by().contains(grouping)) {
        finer.add(grouping);
      } else if (filter.has(grouping)) {
        if (!filter.isSingle(grouping)) {
          return distinct;
        }
        finer.add(grouping);
      }
    }
    if (finer.contains(Grouping.CARRIER)) {
      return distinct;
    }
    String mark =
        finer.contains(Grouping.PRODUCT)
            ? "product_first"
            : finer.contains(Grouping.CATEGORY) ? "category_first" : "order_first";
    return "coalesce(sum(l." + mark + "), 0)";
  }

  static String delivered(RateQuery query) {
    return switch (query.metric()) {
      case ORDERS, LINES -> "coalesce(sum(m.share), 0)";
      case UNITS -> "coalesce(sum(l.quantity * m.share), 0)";
      case VALUE -> "coalesce(sum(" + value(query) + " * m.share), 0)";
    };
  }

  static String everReturned(RateQuery query) {
    return switch (query.metric()) {
      case ORDERS, LINES -> "count(*) filter (where l.returned_units > 0)";
      case UNITS -> "coalesce(sum(l.returned_units), 0)";
      case VALUE -> "coalesce(sum(" + value(query) + " * l.returned_units / l.quantity), 0)";
    };
  }

  static String attributed(RateQuery query) {
    return switch (query.metric()) {
      case ORDERS -> "count(distinct l.order_key)";
      case LINES -> "count(distinct l.line_id)";
      case UNITS -> "coalesce(sum(a.quantity), 0)";
      case VALUE -> "coalesce(sum(" + value(query) + " * a.quantity / l.quantity), 0)";
    };
  }

  private static String value(RateQuery query) {
    return query.currency() == null ? "l.value" : "l.value * conversion.factor";
  }
}

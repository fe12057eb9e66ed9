package dev.homeward.analytics.rates;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A slice as conditions on the fact tables. Keys become codes first, so that the conditions compare
 * plain numbers, by which whole blocks of rows are skipped.
 */
final class SliceFilter {

  private final Slice slice;
  private final Map<Grouping, Set<Object>> codes;
  private final Set<Grouping> present;
  private final Map<String, Object> values = new HashMap<>();

  private SliceFilter(Slice slice, Map<Grouping, Set<Object>> codes, Set<Grouping> present) {
    this.slice = slice;
    this.codes = codes;
    this.present = present;
  }

  static SliceFilter of(Slice slice, Connection duck) throws SQLException {
    KeyCodes keyCodes = new KeyCodes(duck);
    Map<Grouping, Set<Object>> codes = new EnumMap<>(Grouping.class);
    Set<Grouping> present = EnumSet.noneOf(Grouping.class);
    for (Map.Entry<Grouping, List<String>> filter : slice.filters().entrySet()) {
      if (filter.getValue().contains(Slice.ANY)) {
        present.add(filter.getKey());
      } else {
        codes.put(filter.getKey(), keyCodes.of(filter.getKey(), filter.getValue()));
      }
    }
    if (!slice.countryTexts().isEmpty()) {
      Set<Object> unmapped = keyCodes.ofCountryTexts(slice.countryTexts());
      unmapped.addAll(codes.getOrDefault(Grouping.COUNTRY, Set.of()));
      codes.put(Grouping.COUNTRY, unmapped);
    }
    if (slice.seller() != null) {
      Set<Object> tenant = keyCodes.of(Grouping.SELLER, List.of(slice.seller().toString()));
      tenant.retainAll(codes.getOrDefault(Grouping.SELLER, tenant));
      codes.put(Grouping.SELLER, tenant);
    }
    return new SliceFilter(slice, codes, present);
  }

  boolean has(Grouping grouping) {
    return codes.containsKey(grouping) || present.contains(grouping);
  }

  /** Whether all lines of the slice have the same code. */
  boolean isSingle(Grouping grouping) {
    return codes.getOrDefault(grouping, Set.of()).size() == 1;
  }

  /** Conditions on {@code sale_line l}: sales have no reason. */
  String sales() {
    return conditions(slice.basis(), "l", false);
  }

  /** Conditions on {@code return_line l}. */
  String returns() {
    return conditions(Basis.EVENT, "l", true);
  }

  /** Conditions on the reasons of {@code return_line r}. */
  String reasons() {
    if (present.contains(Grouping.REASON)) {
      return "r.reason_key <> 0";
    }
    return has(Grouping.REASON) ? isOneOf(Grouping.REASON, Basis.EVENT, "r") : "true";
  }

  private String conditions(Basis basis, String alias, boolean withReasons) {
    List<String> all = new ArrayList<>();
    if (slice.goods() == Goods.MERCHANDISE) {
      all.add(alias + ".merchandise");
    }
    String day = alias + (basis == Basis.COHORT ? ".delivered_day" : ".day");
    if (slice.from() != null) {
      all.add(day + " >= :from");
      values.put("from", slice.from());
    }
    if (slice.to() != null) {
      all.add(day + " <= :to");
      values.put("to", slice.to());
    }
    for (Grouping grouping : codes.keySet()) {
      if (withReasons || grouping != Grouping.REASON) {
        all.add(isOneOf(grouping, basis, alias));
      }
    }
    for (Grouping grouping : present) {
      if (withReasons || grouping != Grouping.REASON) {
        all.add(Dimension.of(grouping, basis).in(alias) + " <> 0");
      }
    }
    return all.isEmpty() ? "true" : String.join(" and ", all);
  }

  private String isOneOf(Grouping grouping, Basis basis, String alias) {
    Set<Object> admitted = codes.getOrDefault(grouping, Set.of());
    return admitted.isEmpty()
        ? "false"
        : Dimension.of(grouping, basis).in(alias)
            + " in "
            + BoundSql.list(grouping.key() + "_", List.copyOf(admitted), values);
  }

  /** What the conditions built so far refer to. */
  Map<String, Object> values() {
    return Map.copyOf(values);
  }
}

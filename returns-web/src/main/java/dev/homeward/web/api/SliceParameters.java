package dev.homeward.web.api;

import dev.homeward.analytics.rates.Basis;
import dev.homeward.analytics.rates.Goods;
import dev.homeward.analytics.rates.Grouping;
import dev.homeward.analytics.rates.Slice;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.ApiCaller;
import dev.homeward.web.support.ParameterRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parameters that say which part of the facts a call is about. */
record SliceParameters(HttpServletRequest request) {

  /** Keys without commas, which may therefore be listed with commas. */
  private static final Set<Grouping> LISTED =
      EnumSet.of(
          Grouping.SELLER,
          Grouping.COUNTRY,
          Grouping.REGION,
          Grouping.REASON,
          Grouping.MONTH,
          Grouping.WEEK,
          Grouping.BORDER);

  /** The slice of the caller's own facts; a platform key sees all sellers' or the named one's. */
  Slice slice(ApiCaller caller) {
    SellerId seller = caller.visibleSeller(singleSeller()).orElse(null);
    Slice slice = seller == null ? Slice.ofPlatform() : Slice.of(seller);
    slice =
        slice
            .basis(one("basis", Basis.values(), Basis.EVENT))
            .goods(one("goods", Goods.values(), Goods.MERCHANDISE))
            .during(date("from"), date("to"))
            .onlyCountryTexts(all("countryText"));
    for (Grouping grouping : Grouping.values()) {
      if (grouping != Grouping.SELLER || seller == null) {
        slice = slice.only(grouping, keys(grouping));
      }
    }
    return slice;
  }

  private @Nullable SellerId singleSeller() {
    List<String> sellers = keys(Grouping.SELLER);
    if (sellers.size() != 1) {
      return null;
    }
    try {
      return new SellerId(UUID.fromString(sellers.getFirst()));
    } catch (IllegalArgumentException e) {
      throw new ParameterRefused("seller", sellers.getFirst(), List.of("UUID"));
    }
  }

  private List<String> keys(Grouping grouping) {
    List<String> values = all(grouping.key());
    return LISTED.contains(grouping)
        ? values.stream().flatMap(SliceParameters::split).toList()
        : values;
  }

  /** Several groupings, separated by commas or by repeating the parameter. */
  List<Grouping> groupings() {
    return all("by").stream()
        .flatMap(SliceParameters::split)
        .map(name -> constant("by", name, Grouping.values()))
        .distinct()
        .toList();
  }

  /** Reads one of several names in any case. */
  <E extends Enum<E>> E one(String name, E[] allowed, E otherwise) {
    String value = request.getParameter(name);
    return value == null || value.isBlank() ? otherwise : constant(name, value, allowed);
  }

  static <E extends Enum<E>> E constant(String name, String value, E[] allowed) {
    return Arrays.stream(allowed)
        .filter(constant -> constant.name().equalsIgnoreCase(value.strip()))
        .findFirst()
        .orElseThrow(() -> new ParameterRefused(name, value, names(allowed)));
  }

  static <E extends Enum<E>> Collection<String> names(E[] allowed) {
    return Arrays.stream(allowed).map(e -> e.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** Reads a whole number within limits. */
  int number(String name, int otherwise, int least, int most) {
    String value = request.getParameter(name);
    if (value == null || value.isBlank()) {
      return otherwise;
    }
    if (value.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw new ParameterRefused(name, value, List.of(least + " - " + most));
  }

  private @Nullable LocalDate date(String name) {
    String value = request.getParameter(name);
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(value.strip());
    } catch (DateTimeException e) {
      throw new ParameterRefused(name, value, List.of("2026-11-22"));
    }
  }

  private List<String> all(String name) {
    String[] values = request.getParameterValues(name);
    List<String> filled = new ArrayList<>();
    for (String value : values == null ? new String[0] : values) {
      if (!value.isBlank()) {
        filled.add(value);
      }
    }
    return filled;
  }

  private static java.util.stream.Stream<String> split(String value) {
    return Arrays.stream(value.split(",", -1)).map(String::strip).filter(part -> !part.isEmpty());
  }
}

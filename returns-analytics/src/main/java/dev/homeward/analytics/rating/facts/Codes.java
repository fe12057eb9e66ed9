package dev.homeward.analytics.rating.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The codes that cells are known by, in stored ratings too: places in lists of names that are kept
 * with them. The replica's own codes change with every rebuild.
 *
 * @param categories names in the order of their codes; empty for goods without one
 * @param regions names in the order of their codes; empty for unknown destinations
 */
public record Codes(List<String> categories, List<String> regions) {

  /** Nothing has a category or a region. */
  public static final Codes NONE = new Codes(List.of(), List.of());

  public Codes {
    categories = List.copyOf(categories);
    regions = List.copyOf(regions);
  }

  /** In alphabetical order, so that the same world has the same codes. */
  static Codes of(Map<Integer, String> categories, Map<Integer, String> regions) {
    return new Codes(
        List.copyOf(new TreeSet<>(categories.values())),
        List.copyOf(new TreeSet<>(regions.values())));
  }

  /** The name of a code; empty for one that came up later. */
  public String category(int code) {
    return code < categories.size() ? categories.get(code) : "";
  }

  /** The name of a code; empty for one that came up later. */
  public String region(int code) {
    return code < regions.size() ? regions.get(code) : "";
  }

  /** With names that came up since; those known keep their codes. */
  Codes with(Map<Integer, String> moreCategories, Map<Integer, String> moreRegions) {
    return new Codes(
        longer(categories, moreCategories.values()), longer(regions, moreRegions.values()));
  }

  private static List<String> longer(List<String> known, Iterable<String> names) {
    List<String> all = new ArrayList<>(known);
    new TreeSet<>(asList(names)).stream().filter(name -> !known.contains(name)).forEach(all::add);
    return all;
  }

  private static List<String> asList(Iterable<String> names) {
    List<String> list = new ArrayList<>();
    names.forEach(list::add);
    return list;
  }

  /** From the replica's codes to these. */
  static Map<Integer, Integer> translation(Map<Integer, String> names, List<String> codes) {
    Map<Integer, Integer> translation = new HashMap<>();
    names.forEach((key, name) -> translation.put(key, codes.indexOf(name)));
    return translation;
  }
}

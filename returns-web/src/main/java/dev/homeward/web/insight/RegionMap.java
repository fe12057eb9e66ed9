package dev.homeward.web.insight;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The world by sub-region, in steps of equal width up to the highest rate.
 *
 * @param shapes regions with a shape on the map, even where nothing is known of them
 * @param legend the steps' upper ends, lowest first
 */
record RegionMap(List<Shape> shapes, List<String> legend) {

  /** Regions drawn in {@code static/maps/world-regions.svg}; the others are specks in the ocean. */
  private static final List<String> DRAWN =
      List.of(
          "australia-and-new-zealand",
          "central-asia",
          "eastern-asia",
          "eastern-europe",
          "latin-america-and-the-caribbean",
          "melanesia",
          "northern-africa",
          "northern-america",
          "northern-europe",
          "south-eastern-asia",
          "southern-asia",
          "southern-europe",
          "sub-saharan-africa",
          "western-asia",
          "western-europe");

  private static final int STEPS = 5;

  /**
   * @param step from 1 to 5; 0 where nothing is sold
   */
  record Shape(String handle, int step, String text, String href) {}

  static RegionMap of(Ranking regions, Words words) {
    double highest = regions.rows().stream().mapToDouble(Ranking.Row::share).max().orElse(0);
    Set<String> drawn = Set.copyOf(DRAWN);
    List<Shape> known =
        regions.rows().stream()
            .filter(row -> row.key() != null && drawn.contains(row.key()))
            .map(row -> shape(row, highest, words))
            .toList();
    List<String> handles = known.stream().map(Shape::handle).toList();
    List<Shape> unknown =
        DRAWN.stream()
            .filter(handle -> !handles.contains(handle))
            .map(handle -> new Shape(handle, 0, "", ""))
            .toList();
    List<String> legend =
        IntStream.rangeClosed(1, STEPS)
            .mapToObj(step -> words.rate(java.math.BigDecimal.valueOf(highest * step / STEPS)))
            .toList();
    return new RegionMap(
        java.util.stream.Stream.concat(unknown.stream(), known.stream()).toList(), legend);
  }

  private static Shape shape(Ranking.Row row, double highest, Words words) {
    int step = highest == 0 ? 1 : (int) Math.ceil(row.share() / highest * STEPS);
    String text =
        words.of("analytics.map.region", row.name(), row.rate(), row.returned(), row.sold());
    return new Shape(String.valueOf(row.key()), Math.clamp(step, 1, STEPS), text, row.href());
  }
}

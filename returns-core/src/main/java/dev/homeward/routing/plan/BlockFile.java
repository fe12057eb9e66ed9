package dev.homeward.routing.plan;

import dev.homeward.shared.CountryCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The rules that come with the product.
 *
 * @param union countries between which no customs stand
 */
record BlockFile(Set<CountryCode> union, List<BlockRule> rules) {

  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "kind",
          "forbids",
          "places",
          "commodities",
          "words",
          "flags",
          "sizes",
          "derogations",
          "valid-from",
          "valid-to",
          "law",
          "source",
          "confidence");

  /** Reads the file that lies beside this class. */
  static BlockFile shipped() {
    try (InputStream file =
        Objects.requireNonNull(BlockFile.class.getResourceAsStream("blocks.yaml"))) {
      Map<String, Object> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      Map<?, ?> unions = (Map<?, ?>) Objects.requireNonNull(read.get("unions"));
      Set<CountryCode> union =
          texts(unions.get("EU")).map(CountryCode::new).collect(Collectors.toUnmodifiableSet());
      return new BlockFile(
          union,
          ((Collection<?>) Objects.requireNonNull(read.get("rules")))
              .stream().map(rule -> rule((Map<?, ?>) rule, union)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BlockRule rule(Map<?, ?> rule, Set<CountryCode> union) {
    if (!FIELDS.containsAll(rule.keySet())) {
      throw new IllegalStateException("unknown field in " + rule);
    }
    Set<Route> forbids = EnumSet.noneOf(Route.class);
    texts(rule.get("forbids")).map(Route::valueOf).forEach(forbids::add);
    return new BlockRule(
        text(rule, "id"),
        BlockRule.Kind.valueOf(text(rule, "kind")),
        forbids,
        places(rule.get("places"), union),
        texts(rule.get("commodities")).toList(),
        texts(rule.get("words")).toList(),
        texts(rule.get("flags")).collect(Collectors.toSet()),
        sizes(rule.get("sizes")),
        texts(rule.get("derogations")).toList(),
        LocalDate.parse(text(rule, "valid-from")),
        rule.containsKey("valid-to") ? LocalDate.parse(text(rule, "valid-to")) : null,
        text(rule, "law"),
        text(rule, "source"),
        text(rule, "confidence"));
  }

  private static Set<CountryCode> places(@Nullable Object places, Set<CountryCode> union) {
    return texts(places)
        .flatMap(place -> place.equals("EU") ? union.stream() : Stream.of(new CountryCode(place)))
        .collect(Collectors.toSet());
  }

  private static Map<RouteTerms.Size, LocalDate> sizes(@Nullable Object sizes) {
    return sizes == null
        ? Map.of()
        : ((Map<?, ?>) sizes)
            .entrySet().stream()
                .collect(
                    Collectors.toMap(
                        each -> RouteTerms.Size.valueOf(String.valueOf(each.getKey())),
                        each -> LocalDate.parse(String.valueOf(each.getValue()))));
  }

  private static Stream<String> texts(@Nullable Object list) {
    return list == null ? Stream.empty() : ((Collection<?>) list).stream().map(String::valueOf);
  }

  private static String text(Map<?, ?> rule, String field) {
    return String.valueOf(Objects.requireNonNull(rule.get(field), field));
  }
}

package dev.homeward.web.insight;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The state of a screen as its address carries it: what was typed, whether or not it makes sense.
 *
 * @param values by parameter, in order, none blank
 */
record InsightState(Map<String, List<String>> values) {

  /** What only the list of one screen understands; another screen starts without it. */
  static final List<String> OF_LISTS = List.of("by", "kind", "match", "sort", "page", "size");

  InsightState {
    Map<String, List<String>> present = new LinkedHashMap<>();
    values.forEach((name, all) -> {
      List<String> said = all.stream().map(String::strip).filter(v -> !v.isEmpty()).toList();
      if (!said.isEmpty()) {
        present.put(name, said);
      }
    });
    values = present;
  }

  public @Nullable String first(String name) {
    return values.containsKey(name) ? values.get(name).getFirst() : null;
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** In place of what the parameter was; without values it goes. */
  public InsightState with(String name, String... chosen) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.put(name, List.of(chosen));
    return new InsightState(changed);
  }

  public InsightState without(List<String> names) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    names.forEach(changed::remove);
    return new InsightState(changed);
  }

  public InsightState without(String name, String value) {
    List<String> left = new ArrayList<>(all(name));
    left.remove(value);
    return with(name, left.toArray(String[]::new));
  }

  /** The figures' state alone. */
  public InsightState ofFigures() {
    return without(OF_LISTS);
  }

  /** Returns an address with this state. */
  public String at(String path) {
    StringJoiner query = new StringJoiner("&", path + "?", "").setEmptyValue(path);
    values.forEach((name, all) ->
        all.forEach(v -> query.add(name + "=" + URLEncoder.encode(v, StandardCharsets.UTF_8))));
    return query.toString();
  }
}

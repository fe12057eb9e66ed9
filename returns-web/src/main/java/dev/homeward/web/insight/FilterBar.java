package dev.homeward.web.insight;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What narrows the figures, ready to be shown.
 *
 * @param action where the form leads
 * @param presets periods that need no typing
 * @param values of the form's plain fields, as typed
 * @param selects one per grouping that is chosen from a list
 * @param hidden what the form carries along, as name and value
 * @param chips filters in force
 * @param reset address without any filter
 */
record FilterBar(
    String action,
    List<Choice> presets,
    Map<String, String> values,
    List<Select> selects,
    List<Hidden> hidden,
    List<Chip> chips,
    String reset) {

  record Choice(String handle, String href, boolean current) {}

  record Select(String name, List<Option> options) {}

  record Option(String value, String text, boolean chosen) {}

  record Hidden(String name, String value) {}

  /** A filter, and the address without it. */
  record Chip(String name, String text, @Nullable String href) {}
}

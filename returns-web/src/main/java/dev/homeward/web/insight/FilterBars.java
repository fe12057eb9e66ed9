package dev.homeward.web.insight;

import dev.homeward.analytics.rates.Grouping;
import dev.homeward.analytics.rates.RateOrder;
import dev.homeward.analytics.rates.RateOrder.Field;
import dev.homeward.analytics.rates.RateQuery;
import dev.homeward.analytics.rates.RateRow;
import dev.homeward.analytics.rates.ReturnRates;
import dev.homeward.web.insight.Period.Preset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the filter bar from the address and from what there is to choose from. */
@Component
class FilterBars {

  private static final int MOST_OPTIONS = 300;
  private static final String COUNTRY_TEXT = "countryText";
  private static final List<Grouping> CHOSEN_FROM_LISTS =
      List.of(Grouping.COUNTRY, Grouping.CATEGORY, Grouping.CHANNEL);

  private final ReturnRates rates;
  private final Words words;

  FilterBars(ReturnRates rates, Words words) {
    this.rates = rates;
    this.words = words;
  }

  /**
   * @param screen path of the screen that the form leads back to
   * @param carried parameters of the screen's own list that survive a change of filters
   */
  FilterBar of(Question question, String screen, List<String> carried) {
    List<Grouping> lists = lists(question);
    Map<Grouping, Map<String, String>> known = new LinkedHashMap<>();
    lists.forEach(by -> known.put(by, options(question, by)));
    List<FilterBar.Select> selects =
        lists.stream().map(by -> select(question, by, known.getOrDefault(by, Map.of()))).toList();
    return new FilterBar(
        screen,
        presets(question, screen),
        values(question),
        selects,
        hidden(question, lists, carried),
        chips(question, screen, known),
        new InsightState(Map.of()).at(screen));
  }

  private static List<Grouping> lists(Question question) {
    return question.portal().isPlatform()
        ? Stream.concat(Stream.of(Grouping.SELLER), CHOSEN_FROM_LISTS.stream()).toList()
        : CHOSEN_FROM_LISTS;
  }

  private static List<FilterBar.Choice> presets(Question question, String screen) {
    InsightState undated = question.state().without(List.of("from", "to", "page"));
    return Arrays.stream(Preset.values())
        .filter(preset -> preset != Preset.CUSTOM)
        .map(preset ->
            new FilterBar.Choice(
                preset.handle(),
                undated.with("period", preset.handle()).at(screen),
                preset == question.period().preset()))
        .toList();
  }

  /** What was typed stays as it was typed, even where it makes no sense. */
  private static Map<String, String> values(Question question) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("from", text(question.period().from()));
    values.put("to", text(question.period().to()));
    values.put("basis", "event");
    values.put("metric", "units");
    values.put("goods", "merchandise");
    values.put("currency", "");
    values.put("min", Long.toString(question.least()));
    values.replaceAll((name, otherwise) -> {
      String typed = question.state().first(name);
      return typed == null ? otherwise : typed;
    });
    return values;
  }

  private static String text(@Nullable LocalDate date) {
    return date == null ? "" : date.toString();
  }

  /** Everything that occurs in the period, whatever else narrows the figures. */
  private Map<String, String> options(Question question, Grouping by) {
    if (!question.problems().isEmpty()) {
      return Map.of();
    }
    RateQuery query =
        RateQuery.of(question.slice().onlyCountryTexts(List.of()), by)
            .order(RateOrder.highest(Field.DENOMINATOR))
            .page(MOST_OPTIONS, 0);
    for (Grouping other : Question.FILTERS) {
      query = query.slice(query.slice().only(other));
    }
    List<RateRow> rows = rates.answer(query).rows();
    Map<String, String> options = new LinkedHashMap<>();
    for (RateRow row : rows) {
      String key = row.keys().get(by.key());
      if (key != null) {
        options.put(key, row.labels().getOrDefault(by.key(), words.name(by, key)));
      }
    }
    return options;
  }

  private FilterBar.Select select(Question question, Grouping by, Map<String, String> known) {
    String chosen = question.state().first(by.key());
    List<FilterBar.Option> options = new ArrayList<>();
    if (chosen != null && !known.containsKey(chosen)) {
      options.add(new FilterBar.Option(chosen, words.name(by, chosen), true));
    }
    known.forEach((key, text) -> options.add(new FilterBar.Option(key, text, key.equals(chosen))));
    return new FilterBar.Select(by.key(), options);
  }

  private static List<FilterBar.Hidden> hidden(
      Question question, List<Grouping> lists, List<String> carried) {
    List<FilterBar.Hidden> hidden = new ArrayList<>();
    hidden.add(new FilterBar.Hidden("period", question.period().preset().handle()));
    for (String name : filterNames()) {
      boolean listed = lists.stream().anyMatch(by -> by.key().equals(name));
      question.state().all(name).stream()
          .skip(listed ? 1 : 0)
          .forEach(value -> hidden.add(new FilterBar.Hidden(name, value)));
    }
    carried.forEach(name ->
        question.state().all(name).forEach(value -> hidden.add(new FilterBar.Hidden(name, value))));
    return hidden;
  }

  private static List<String> filterNames() {
    return Stream.concat(Question.FILTERS.stream().map(Grouping::key), Stream.of(COUNTRY_TEXT))
        .toList();
  }

  private List<FilterBar.Chip> chips(
      Question question, String screen, Map<Grouping, Map<String, String>> known) {
    List<FilterBar.Chip> chips = new ArrayList<>();
    InsightState state = question.state().with("page");
    for (Grouping by : Question.FILTERS) {
      for (String value : state.all(by.key())) {
        String text = known.getOrDefault(by, Map.of()).getOrDefault(value, words.name(by, value));
        chips.add(new FilterBar.Chip(by.key(), text, state.without(by.key(), value).at(screen)));
      }
    }
    for (String value : state.all(COUNTRY_TEXT)) {
      chips.add(
          new FilterBar.Chip("country", value, state.without(COUNTRY_TEXT, value).at(screen)));
    }
    return chips;
  }
}

package dev.homeward.web.merchant.imports;

import dev.homeward.imports.ImportPreview;
import dev.homeward.imports.mapping.Adjustments;
import dev.homeward.imports.mapping.DecimalStyle;
import dev.homeward.imports.mapping.Field;
import dev.homeward.imports.mapping.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form in which columns get their meaning. */
record MappingView(
    String profile,
    List<Fit> fits,
    List<String> header,
    List<Choice> choices,
    String dates,
    DecimalStyle decimals,
    String timeZone,
    String currency) {

  /** A profile and how well it fits. */
  record Fit(String profile, int percent) {}

  /**
   * A fact and the column it stands in.
   *
   * @param column empty where the file does not have it
   */
  record Choice(String field, boolean required, String column, String samples) {}

  /**
   * @param typed what was sent before and could not be taken; null at first
   */
  static MappingView of(ImportPreview preview, @Nullable MappingForm typed) {
    Profile mapping = preview.mapping();
    Adjustments remembered = preview.remembered();
    List<Choice> choices = new ArrayList<>();
    for (Field field : Field.values()) {
      Profile.Column column = mapping.columns().get(field);
      if (column != null) {
        String found = preview.columns().getOrDefault(field, "");
        String chosen = typed == null ? found : typed.columns().getOrDefault(field, "");
        choices.add(choice(field, column.required(), chosen, preview.samples()));
      }
    }
    return new MappingView(
        mapping.name(),
        preview.suggestions().stream().map(s -> new Fit(s.profile().name(), s.percent())).toList(),
        preview.header(),
        choices,
        text(typed == null ? remembered.dates() : typed.dates()),
        typed == null ? mapping.decimals() : typed.decimals(),
        text(typed == null ? remembered.timeZone() : typed.timeZone()),
        text(typed == null ? remembered.currency() : typed.currency()));
  }

  private static Choice choice(
      Field field, boolean required, String column, Map<String, List<String>> samples) {
    String shown = String.join(" · ", samples.getOrDefault(column, List.of()));
    return new Choice(field.key(), required, column, shown);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}

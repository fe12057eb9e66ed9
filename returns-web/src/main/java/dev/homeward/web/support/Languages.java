package dev.homeward.web.support;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that the staff screens speak. */
public final class Languages {

  /** In the order of the menu. */
  public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

  private Languages() {}

  /** Finds a language by its tag, whatever its region or script: {@code zh-Hans} is Chinese. */
  static Optional<Locale> find(String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    return ALL.stream().filter(locale -> locale.getLanguage().equals(language)).findFirst();
  }
}

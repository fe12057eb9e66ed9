package dev.homeward.web.support;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that the screens speak. */
public final class Languages {

  /** Of the staff screens, in the order of the menu. */
  public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

  /** Of the shoppers' pages and mails, in the order of the menu. */
  public static final List<Locale> OF_SHOPPERS =
      List.of(
          Locale.ENGLISH,
          Locale.SIMPLIFIED_CHINESE,
          Locale.GERMAN,
          Locale.FRENCH,
          Locale.of("es"),
          Locale.JAPANESE,
          Locale.of("ar"));

  private Languages() {}

  /** Returns what a page can be read in. */
  static List<Locale> of(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = failed instanceof String text ? text : request.getRequestURI();
    return areForShoppers(path) ? OF_SHOPPERS : ALL;
  }

  /** Says whether a path leads to the pages that shoppers read. */
  static boolean areForShoppers(String path) {
    return path.equals("/returns") || path.startsWith("/returns/") || path.startsWith("/verify/");
  }

  /**
   * Finds a staff language by its tag, whatever its region or script: {@code zh-Hans} is Chinese.
   */
  static Optional<Locale> find(String tag) {
    return find(tag, ALL);
  }

  /** Finds one of some languages by its tag, whatever its region or script. */
  public static Optional<Locale> find(String tag, List<Locale> languages) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    return languages.stream().filter(locale -> locale.getLanguage().equals(language)).findFirst();
  }
}

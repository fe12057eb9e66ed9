package dev.homeward.web.paper.customs;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * What the forms of the Universal Postal Union say, in English and French wherever they are used.
 */
final class FormWords {

  private static final Properties WORDS = read();

  private FormWords() {}

  /** Returns both languages in one line. */
  static String both(String key) {
    String english = english(key);
    String french = Objects.requireNonNull(WORDS.getProperty(key + ".fr"), key);
    return english.equals(french) ? english : english + " / " + french;
  }

  static String english(String key) {
    return Objects.requireNonNull(WORDS.getProperty(key + ".en"), key);
  }

  private static Properties read() {
    Properties words = new Properties();
    var file = Objects.requireNonNull(FormWords.class.getResourceAsStream("forms.properties"));
    try (InputStreamReader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}

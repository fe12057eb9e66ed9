package dev.homeward.analytics.replica;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The text of an SQL file beside the class that asks it. Placeholders {@code ${name}} stand for
 * parts of the text that cannot be bound; only code-made texts may fill them.
 */
public record SqlText(String text) {

  /**
   * Reads a resource of the classpath.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static SqlText of(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no " + name + " beside " + beside.getName());
      }
      return new SqlText(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public SqlText with(String placeholder, String replacement) {
    return new SqlText(text.replace("${" + placeholder + "}", replacement));
  }

  /** The single statements: each ends with a semicolon at the end of a line. */
  public List<String> statements() {
    return Arrays.stream(text.split(";\\s*(?:\\R|$)")).filter(part -> !part.isBlank()).toList();
  }
}

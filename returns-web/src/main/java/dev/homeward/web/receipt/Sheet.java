package dev.homeward.web.receipt;

import java.util.List;
import java.util.Locale;

/**
 * What a document says, before it is drawn.
 *
 * @param from whoever gives it
 * @param lead paragraphs above the facts
 * @param notes paragraphs below them
 * @param enclosed a file that travels within the document
 */
public record Sheet(
    Locale locale,
    String from,
    String title,
    List<String> lead,
    List<Fact> facts,
    List<String> notes,
    Enclosed enclosed) {

  /** A line of the table. */
  public record Fact(String label, String value) {}

  /** A text file. */
  public record Enclosed(String name, String content) {}
}

package dev.homeward.web.receipt;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a document says, before it is drawn.
 *
 * @param from whoever gives it
 * @param lead paragraphs above the facts
 * @param tables below the facts
 * @param notes paragraphs below all of them
 * @param enclosed a file that travels within the document; null for none
 */
public record Sheet(
    Locale locale,
    String from,
    String title,
    List<String> lead,
    List<Fact> facts,
    List<Table> tables,
    List<String> notes,
    @Nullable Enclosed enclosed) {

  /** A line of the table. */
  public record Fact(String label, String value) {}

  /**
   * A table, whose head is repeated on every page.
   *
   * @param note below it; empty for nothing
   */
  public record Table(String title, List<Column> columns, List<List<String>> rows, String note) {}

  /**
   * A column of a table.
   *
   * @param weight how wide it is beside the others
   * @param number whether its texts end below each other
   */
  public record Column(String title, float weight, boolean number) {}

  /** A text file. */
  public record Enclosed(String name, String content) {}
}

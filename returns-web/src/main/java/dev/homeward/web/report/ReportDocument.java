package dev.homeward.web.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A report in the reader's language, for a page, a document or a spreadsheet.
 *
 * @param from whoever gives it
 * @param name of the file, without its ending
 * @param lead what the reader should know before the figures
 * @param notes how the figures are counted
 */
record ReportDocument(
    Locale locale,
    String from,
    String title,
    String name,
    List<String> lead,
    List<Fact> facts,
    List<Part> parts,
    List<String> notes) {

  /**
   * A figure on its own.
   *
   * @param detail what it stands on; empty for nothing
   */
  record Fact(String label, Cell value, String detail) {}

  /**
   * A table.
   *
   * @param note what is left out; empty for nothing
   */
  record Part(String title, List<String> headers, List<Row> rows, String note) {}

  /**
   * A row of a table.
   *
   * @param href where its first cell leads; null for nowhere
   */
  record Row(List<Cell> cells, @Nullable String href) {}
}

package dev.homeward.web.support;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A table written to the browser as it comes, for spreadsheets and programs alike. */
public final class CsvFile {

  private final PrintWriter out;

  /**
   * @param name of the file, without its ending
   */
  public CsvFile(HttpServletResponse response, String name) throws IOException {
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name + ".csv").build().toString());
    out = response.getWriter();
    out.print('\uFEFF'); // spreadsheets take it for Latin otherwise
  }

  /** Writes one row; a text that a spreadsheet would run as a formula is marked as a text. */
  public void row(@Nullable Object... cells) {
    out.print(Arrays.stream(cells).map(CsvFile::cell).collect(Collectors.joining(",", "", "\r\n")));
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String text = value.toString();
    // A text that a spreadsheet would run as a formula is marked as a text.
    boolean formula =
        !(value instanceof Number) && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }
}

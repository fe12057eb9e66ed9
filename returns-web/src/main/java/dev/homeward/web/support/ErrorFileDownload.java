package dev.homeward.web.support;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.homeward.imports.ImportReports;
import dev.homeward.imports.ImportSummary;
import dev.homeward.imports.Rejection;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * The rows that an import did not take, as CSV: line, reason in the reader's language, and the
 * columns as they were, so that they can be mended and imported alone.
 */
@Component
public class ErrorFileDownload {

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final ImportReports reports;
  private final MessageSource messages;

  ErrorFileDownload(ImportReports reports, MessageSource messages) {
    this.reports = reports;
    this.messages = messages;
  }

  public ResponseEntity<StreamingResponseBody> of(ImportSummary summary) {
    Locale locale = LocaleContextHolder.getLocale();
    List<String> header = header(summary, locale);
    ContentDisposition attachment =
        ContentDisposition.attachment()
            .filename("errors-" + summary.fileName().replace(".gz", ""), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .body(out -> write(summary, header, locale, out));
  }

  private List<String> header(ImportSummary summary, Locale locale) {
    List<String> header = new ArrayList<>();
    header.add(messages.getMessage("imports.error-file.line", null, locale));
    header.add(messages.getMessage("imports.error-file.reason", null, locale));
    header.addAll(reports.header(summary.seller(), summary.id()));
    return header;
  }

  private void write(ImportSummary summary, List<String> header, Locale locale, OutputStream out)
      throws IOException {
    BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    text.write(BYTE_ORDER_MARK);
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(header);
      reports.rejections(
          summary.seller(), summary.id(), row -> csv.writeRecord(columns(row, locale)));
    }
  }

  private List<String> columns(Rejection row, Locale locale) {
    List<String> columns = new ArrayList<>();
    columns.add(Long.toString(row.line()));
    Object[] arguments = row.arguments().toArray();
    columns.add(
        String.valueOf(messages.getMessage("error." + row.code(), arguments, row.code(), locale)));
    columns.addAll(row.columns());
    return columns;
  }
}

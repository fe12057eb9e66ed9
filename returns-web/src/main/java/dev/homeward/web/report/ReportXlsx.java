package dev.homeward.web.report;

import dev.homeward.web.report.ReportDocument.Fact;
import dev.homeward.web.report.ReportDocument.Part;
import dev.homeward.web.report.ReportDocument.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes reports as spreadsheets, sheet by sheet: numbers and days to calculate with, and words
 * that stay words whatever they begin with.
 */
final class ReportXlsx {

  private static final int WIDE = 40;
  private static final int NARROW = 16;

  private final Worksheet sheet;

  private ReportXlsx(Worksheet sheet) {
    this.sheet = sheet;
  }

  static void write(ReportDocument report, Headers headers, OutputStream out) throws IOException {
    try (Workbook book = new Workbook(out, "Homeward", null)) {
      new ReportXlsx(book.newWorksheet(headers.summary())).summary(report, headers);
      for (Part part : report.parts()) {
        new ReportXlsx(book.newWorksheet(part.title())).table(part);
      }
    }
  }

  /** The name of the first sheet, and the heads of its columns. */
  record Headers(String summary, String figure, String value, String detail) {}

  private void summary(ReportDocument report, Headers headers) throws IOException {
    header(List.of(headers.figure(), headers.value(), headers.detail()));
    int row = 1;
    for (String line : report.lead()) {
      sheet.value(row++, 0, line);
    }
    for (Fact fact : report.facts()) {
      sheet.value(row, 0, fact.label());
      put(row, 1, fact.value());
      sheet.value(row++, 2, fact.detail());
    }
    for (String note : report.notes()) {
      sheet.value(row++, 0, note);
    }
    sheet.width(2, WIDE);
    sheet.finish();
  }

  private void table(Part part) throws IOException {
    header(part.headers());
    int at = 1;
    for (Row row : part.rows()) {
      for (int column = 0; column < row.cells().size(); column++) {
        put(at, column, row.cells().get(column));
      }
      at++;
    }
    sheet.finish();
  }

  private void header(List<String> names) {
    for (int column = 0; column < names.size(); column++) {
      sheet.value(0, column, names.get(column));
      sheet.style(0, column).bold().wrapText(true).set();
      sheet.width(column, column == 0 ? WIDE : NARROW);
    }
    sheet.freezePane(0, 1);
  }

  private void put(int row, int column, Cell cell) {
    switch (cell) {
      case Cell.Text(var text) -> sheet.value(row, column, text);
      case Cell.Count(var value) -> number(row, column, value, "#,##0.######");
      case Cell.Share(var value) -> number(row, column, value, "0.00%");
      case Cell.Amount(var money) -> {
        String code = money.currency().getCurrencyCode();
        String digits = "0".repeat(money.currency().getDefaultFractionDigits());
        String format = "#,##0" + (digits.isEmpty() ? "" : "." + digits);
        number(row, column, money.amount(), format + " \"" + code + "\"");
      }
      case Cell.Day(var day) -> {
        sheet.value(row, column, day);
        sheet.style(row, column).format("yyyy-mm-dd").set();
      }
      case Cell.Nothing _ -> {}
    }
  }

  private void number(int row, int column, Number value, String format) {
    sheet.value(row, column, value);
    sheet.style(row, column).format(format).set();
  }
}

package dev.homeward.web.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.homeward.analytics.rates.ReturnLineRow;
import dev.homeward.analytics.rates.SaleLineRow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lines behind a figure as CSV: one column per fact, money in two. */
final class LineCsv {

  /** The columns of a kind of lines. */
  record Columns<T>(List<String> names, Function<T, List<@Nullable Object>> values) {}

  static final Columns<SaleLineRow> SOLD =
      new Columns<>(
          List.of(
              "seller",
              "channel",
              "document",
              "sku",
              "title",
              "category",
              "customer",
              "country",
              "countryText",
              "occurredAt",
              "deliveredAt",
              "units",
              "unitPrice",
              "value",
              "currency",
              "returnedUnits"),
          row ->
              java.util.Arrays.asList(
                  row.seller(),
                  row.channel(),
                  row.number(),
                  row.sku(),
                  row.title(),
                  row.category(),
                  row.customer(),
                  row.country(),
                  row.countryText(),
                  row.occurredAt(),
                  row.deliveredAt(),
                  row.quantity(),
                  row.unitPrice().toPlainString(),
                  row.value().amount().toPlainString(),
                  row.value().currency(),
                  row.returned()));

  static final Columns<ReturnLineRow> RETURNED =
      new Columns<>(
          List.of(
              "seller",
              "channel",
              "document",
              "sku",
              "title",
              "category",
              "reason",
              "customer",
              "country",
              "countryText",
              "occurredAt",
              "units",
              "unitPrice",
              "value",
              "currency",
              "match",
              "matchedUnits",
              "unmatchedUnits",
              "daysSinceLatestPurchase"),
          row ->
              java.util.Arrays.asList(
                  row.seller(),
                  row.channel(),
                  row.number(),
                  row.sku(),
                  row.title(),
                  row.category(),
                  row.reason(),
                  row.customer(),
                  row.country(),
                  row.countryText(),
                  row.occurredAt(),
                  row.quantity(),
                  row.unitPrice().toPlainString(),
                  row.value().amount().toPlainString(),
                  row.value().currency(),
                  row.match(),
                  row.matched(),
                  row.unmatched(),
                  row.daysSincePurchase()));

  private LineCsv() {}

  /** Writes all lines that the source hands over, one at a time. */
  static <T> void write(OutputStream out, Columns<T> columns, Consumer<Consumer<T>> source)
      throws IOException {
    try (CsvWriter csv =
        CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      csv.writeRecord(columns.names());
      source.accept(row ->
          csv.writeRecord(columns.values().apply(row).stream().map(LineCsv::field).toList()));
    }
  }

  /** A text that a spreadsheet would run as a formula gets an apostrophe before it. */
  private static String field(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    boolean formula = value instanceof String && text.matches("(?s)[=+\\-@\t\r].*");
    return formula ? "'" + text : text;
  }
}

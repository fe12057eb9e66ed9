package dev.homeward.shipping.source;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.Scan;
import dev.homeward.shipping.ScanOutcome;
import dev.homeward.shipping.Scans;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Reads files of scans from carriers that send nothing else. */
@Service
public class ScanFile {

  private static final int BATCH = 500;
  private static final int PROBLEMS_TOLD = 50;

  /** The columns, and how carriers call them: letters only, in lower case. */
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "number",
          List.of("trackingnumber", "tracking", "trackingno", "awb", "parcel", "number", "barcode"),
          "carrier",
          List.of("carrier", "courier"),
          "code",
          List.of("code", "status", "event", "eventcode", "statuscode"),
          "at",
          List.of("occurredat", "time", "date", "datetime", "eventtime", "timestamp"),
          "place",
          List.of("location", "place", "city", "facility"),
          "country",
          List.of("country", "countrycode"),
          "id",
          List.of("id", "eventid"),
          "text",
          List.of("text", "description", "message", "remark"));

  /** Of one file: what is wrong with the others is wrong with these. */
  private static final int UNREAD_KEPT = 1_000;

  private final Scans scans;
  private final UnreadLines unread;

  ScanFile(Scans scans, UnreadLines unread) {
    this.scans = scans;
    this.unread = unread;
  }

  /**
   * What a file brought.
   *
   * @param problems the first ones
   */
  public record Result(
      int rows, int recorded, int known, int unmatched, int refused, List<Problem> problems) {}

  /**
   * A row that was not taken.
   *
   * @param reason of the text {@code error.<reason>}
   */
  public record Problem(long row, String reason) {}

  /** Counts as the file is read. */
  private static final class Tally {
    private int rows;
    private int recorded;
    private int known;
    private int unmatched;
    private int refused;
    private final List<Problem> problems = new ArrayList<>();
    private final List<UnreadLines.Line> unread = new ArrayList<>();

    void leaveOut(NamedCsvRecord row, String reason) {
      refuse(row.getStartingLineNumber(), reason);
      if (unread.size() < UNREAD_KEPT) {
        String content = String.join(", ", row.getFields());
        unread.add(new UnreadLines.Line(row.getStartingLineNumber(), content, reason));
      }
    }

    void refuse(long row, String reason) {
      refused++;
      if (problems.size() < PROBLEMS_TOLD) {
        problems.add(new Problem(row, reason));
      }
    }
  }

  private record Row(long line, Scan scan) {}

  /** Reads a file of a seller; the same file again changes nothing. */
  public Result read(SellerId seller, InputStream file) throws IOException {
    Tally tally = new Tally();
    BufferedReader text = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofNamedCsvRecord(text)) {
      List<Row> batch = new ArrayList<>();
      for (NamedCsvRecord row : rows) {
        tally.rows++;
        read(seller, row, batch, tally);
        if (batch.size() == BATCH) {
          record(batch, tally);
        }
      }
      record(batch, tally);
    }
    unread.keep(seller, tally.unread);
    return new Result(
        tally.rows, tally.recorded, tally.known, tally.unmatched, tally.refused, tally.problems);
  }

  private static char separator(BufferedReader text) throws IOException {
    text.mark(1 << 13);
    char[] head = new char[1 << 12];
    int read = text.read(head);
    text.reset();
    String start = read < 1 ? "" : new String(head, 0, read);
    if (!start.isEmpty() && start.charAt(0) == '\uFEFF') {
      text.skip(1);
    }
    String line = start.lines().findFirst().orElse("");
    return line.contains(";") ? ';' : line.contains("\t") ? '\t' : ',';
  }

  private static void read(SellerId seller, NamedCsvRecord row, List<Row> batch, Tally tally) {
    Map<String, String> fields = fields(row);
    String number = fields.get("number");
    String code = fields.get("code");
    String at = fields.get("at");
    if (number == null || code == null || at == null) {
      tally.leaveOut(row, "scan.columns-missing");
      return;
    }
    try {
      batch.add(new Row(row.getStartingLineNumber(), scan(seller, fields, number, code, at)));
    } catch (DateTimeException impossible) {
      tally.leaveOut(row, "scan.date-unreadable");
    }
  }

  private static Scan scan(
      SellerId seller, Map<String, String> fields, String number, String code, String at) {
    return Spoken.scan(
        new Spoken(
            "csv",
            fields.get("id"),
            fields.get("carrier"),
            number,
            code,
            fields.get("text"),
            Reading.moment(at),
            fields.get("place"),
            Reading.country(fields.get("country"))),
        seller);
  }

  private static Map<String, String> fields(NamedCsvRecord row) {
    Map<String, String> fields = new HashMap<>();
    row.getFieldsAsMap()
        .forEach((header, value) -> {
          String name = header.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
          NAMES.forEach((field, names) -> {
            if (names.contains(name) && !value.isBlank()) {
              fields.putIfAbsent(field, value.strip());
            }
          });
        });
    return fields;
  }

  private void record(List<Row> batch, Tally tally) {
    List<ScanOutcome> outcomes = scans.record(batch.stream().map(Row::scan).toList());
    for (int i = 0; i < outcomes.size(); i++) {
      switch (outcomes.get(i)) {
        case ScanOutcome.Recorded _ -> tally.recorded++;
        case ScanOutcome.Duplicate _ -> tally.known++;
        case ScanOutcome.Unmatched _ -> tally.unmatched++;
        case ScanOutcome.Refused refused -> tally.refuse(batch.get(i).line(), refused.reason());
      }
    }
    batch.clear();
  }
}

package dev.homeward.customs.tariff;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.homeward.audit.Actor;
import dev.homeward.database.CopyRows;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The commodity codes of the Harmonized System. Without an imported table codes are checked by
 * their form, and against those that the HS of 2022 dropped.
 */
@Service
public class HsTable {

  private static final int HS_DIGITS = 6;

  /** Three times what the HS has: a file like it is taken in within a second. */
  private static final int MOST_ROWS = 20_000;

  private static final int LONGEST_DESCRIPTION = 4_000;
  private static final String STATISTICS_ONLY = "99";

  private static final Map<String, List<String>> DROPPED =
      CsvFacts.beside(HsTable.class, "dropped-2022.csv").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.getField("code"),
                  row -> List.of(row.getField("successors").split(" "))));

  private record Row(String code, @Nullable String parent, String description) {}

  private static final class Unreadable extends RuntimeException {
    private final transient HsImport.Refused refusal;

    Unreadable(long line, String reason) {
      super(reason);
      this.refusal = new HsImport.Refused(line, reason);
    }
  }

  private final JdbcClient jdbc;
  private final JdbcTemplate connections;
  private final TransactionTemplate transaction;
  private final HsImports imports;

  HsTable(
      JdbcClient jdbc,
      JdbcTemplate connections,
      TransactionTemplate transaction,
      HsImports imports) {
    this.jdbc = jdbc;
    this.connections = connections;
    this.transaction = transaction;
    this.imports = imports;
  }

  /** Checks a code of 2, 4 or 6 digits, or a longer national one by its first six. */
  @Transactional(readOnly = true)
  public HsCheck check(String code) {
    if (!wellFormed(code)) {
      return new HsCheck.Malformed();
    }
    String international = code.substring(0, Math.min(HS_DIGITS, code.length()));
    List<String> successors = DROPPED.get(international);
    if (successors != null) {
      return new HsCheck.Dropped(successors);
    }
    Optional<String> description = description(international);
    if (description.isPresent()) {
      return new HsCheck.Known(description.get());
    }
    return size() == 0 ? new HsCheck.Unverified() : new HsCheck.Unknown();
  }

  /** Returns the codes that the HS of 2022 dropped. */
  public static String[] dropped() {
    return DROPPED.keySet().toArray(String[]::new);
  }

  /** Returns where the goods of a dropped code are now; empty for one that was not dropped. */
  public static List<String> successors(String code) {
    return DROPPED.getOrDefault(code.substring(0, Math.min(HS_DIGITS, code.length())), List.of());
  }

  /** Returns what a code means; empty if the table does not have it, or there is none. */
  @Transactional(readOnly = true)
  public Optional<String> description(String code) {
    return jdbc.sql("select description from hs_code where code = ?")
        .param(code.substring(0, Math.min(HS_DIGITS, code.length())))
        .query(String.class)
        .optional();
  }

  /** Returns how many codes the table has. */
  @Transactional(readOnly = true)
  public int size() {
    return jdbc.sql("select count(*) from hs_code").query(Integer.class).single();
  }

  static boolean wellFormed(String code) {
    if (!code.matches("[0-9]{2}|[0-9]{4}|[0-9]{6,12}")) {
      return false;
    }
    int chapter = Integer.parseInt(code.substring(0, 2));
    boolean heading = code.length() < 4 || !code.startsWith("00", 2);
    return chapter >= 1 && chapter <= 97 && chapter != 77 && heading;
  }

  /**
   * Takes in a table, csv or csv.gz with the columns {@code hscode}, {@code description} and {@code
   * parent}: all of it in place of the one before or, where any line is wrong, nothing.
   *
   * @param name of the file
   */
  public HsImport importTable(InputStream file, String name, Actor actor) {
    try {
      List<Row> rows = read(unpacked(file));
      transaction.executeWithoutResult(_ -> {
        jdbc.sql("lock table hs_code in exclusive mode").update();
        Map<String, String> after =
            rows.stream().collect(Collectors.toMap(Row::code, Row::description));
        imports.record(after, name, actor);
        replace(rows);
      });
      return new HsImport.Imported(rows.size());
    } catch (Unreadable e) {
      return e.refusal;
    } catch (CsvParseException | IOException e) {
      return new HsImport.Refused(0, "unreadable");
    }
  }

  private static InputStream unpacked(InputStream file) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(file);
    buffered.mark(2);
    byte[] start = buffered.readNBytes(2);
    buffered.reset();
    boolean packed = Arrays.equals(start, new byte[] {0x1f, (byte) 0x8b});
    return packed ? new GZIPInputStream(buffered) : buffered;
  }

  private static List<Row> read(InputStream file) throws IOException {
    List<Row> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    try (CsvReader<NamedCsvRecord> records =
        CsvReader.builder()
            .detectBomHeader(true)
            .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord record : records) {
        Row row = row(record);
        if (row != null && !seen.add(row.code())) {
          throw new Unreadable(record.getStartingLineNumber(), "twice");
        }
        if (row != null) {
          rows.add(row);
        }
        if (rows.size() > MOST_ROWS) {
          throw new Unreadable(record.getStartingLineNumber(), "too-long");
        }
      }
    }
    if (rows.stream().noneMatch(row -> row.code().length() == HS_DIGITS)) {
      throw new Unreadable(0, "no-codes");
    }
    return rows;
  }

  /** The total and chapter 99 are of the trade statistics, and no codes of customs. */
  private static @Nullable Row row(NamedCsvRecord record) {
    long line = record.getStartingLineNumber();
    String code = record.findField("hscode").orElseThrow(() -> new Unreadable(1, "columns"));
    String text = record.findField("description").orElseThrow(() -> new Unreadable(1, "columns"));
    if (code.equals("TOTAL") || code.startsWith(STATISTICS_ONLY)) {
      return null;
    }
    if (!wellFormed(code) || code.length() > HS_DIGITS) {
      throw new Unreadable(line, "code");
    }
    if (text.isBlank() || text.length() > LONGEST_DESCRIPTION) {
      throw new Unreadable(line, "description");
    }
    String parent = code.length() == 2 ? null : code.substring(0, code.length() - 2);
    return new Row(code, parent, text.strip());
  }

  private void replace(List<Row> rows) {
    jdbc.sql("delete from hs_code").update();
    CopyRows copy = new CopyRows("hs_code", "code", "parent", "description");
    rows.forEach(row -> copy.add(row.code()).add(row.parent()).add(row.description()).endRow());
    connections.execute(
        (ConnectionCallback<Integer>)
            connection -> {
              copy.send(connection);
              return rows.size();
            });
  }
}

package dev.homeward.customs.tariff;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people look up commodity codes, by digits and by words. */
@Service
@Transactional(readOnly = true)
public class HsLookup {

  private static final int HS_DIGITS = 6;
  private static final int MOST_WORDS = 6;

  private final JdbcClient jdbc;
  private final HsTable table;
  private final HsImports imports;

  HsLookup(JdbcClient jdbc, HsTable table, HsImports imports) {
    this.jdbc = jdbc;
    this.table = table;
    this.imports = imports;
  }

  /** A code and what it means. */
  public record Entry(String code, String description) {}

  /** A table that was taken in, and what it changed. */
  public record Version(
      String file,
      int codes,
      int added,
      int removed,
      int reworded,
      String by,
      Instant importedAt) {}

  /**
   * What was found.
   *
   * @param code the digits asked for; empty where words were
   * @param check what is to be said of the code
   * @param path chapter, heading and subheading that it belongs to
   * @param successors of a dropped code, as far as the table has them
   * @param matches codes with the words asked for
   */
  public record Found(
      String code, HsCheck check, List<Entry> path, List<Entry> successors, List<Entry> matches) {

    /** Returns the name of the check, for choosing what to say. */
    public String verdict() {
      return switch (check) {
        case HsCheck.Known _ -> "known";
        case HsCheck.Unverified _ -> "unverified";
        case HsCheck.Dropped _ -> "dropped";
        case HsCheck.Unknown _ -> "unknown";
        case HsCheck.Malformed _ -> "malformed";
      };
    }
  }

  /** Looks up digits, with or without dots, or words. */
  public Found find(String typed, int size) {
    String code = typed.replaceAll("[\\s.]", "");
    if (!code.matches("[0-9]+")) {
      return new Found("", new HsCheck.Unknown(), List.of(), List.of(), words(typed, size));
    }
    List<String> successors = HsTable.successors(code);
    return new Found(
        code,
        table.check(code),
        entries(
            Stream.of(2, 4, HS_DIGITS)
                .filter(digits -> digits <= code.length())
                .map(digits -> code.substring(0, digits))
                .toList()),
        entries(successors),
        List.of());
  }

  private List<Entry> entries(List<String> codes) {
    return jdbc.sql(
            "select code, description from hs_code where code = any (?) order by length(code), code")
        .param(codes.toArray(String[]::new))
        .query((row, _) -> new Entry(row.getString(1), row.getString(2)))
        .list();
  }

  private List<Entry> words(String typed, int size) {
    String[] words =
        Arrays.stream(typed.strip().split("\\s+", -1))
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
            .toArray(String[]::new);
    if (words.length == 0) {
      return List.of();
    }
    return jdbc.sql(
            "select code, description from hs_code where description ilike all (?) order by code limit ?")
        .param(words)
        .param(size)
        .query((row, _) -> new Entry(row.getString(1), row.getString(2)))
        .list();
  }

  /** Returns the tables taken in, the latest first. */
  public List<Version> versions(int size) {
    return imports.latest(size);
  }
}

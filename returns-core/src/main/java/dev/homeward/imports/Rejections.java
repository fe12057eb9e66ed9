package dev.homeward.imports;

import dev.homeward.database.CopyRows;
import dev.homeward.shared.ImportId;
import dev.homeward.shared.SellerId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows that imports did not take, for their error files. */
@Repository
class Rejections {

  private static final int FETCHED_AT_ONCE = 1000;

  private final JdbcTemplate jdbc;

  Rejections(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.jdbc.setFetchSize(FETCHED_AT_ONCE);
  }

  /** Forgets what a reading found, and also what recording found where it starts anew. */
  void clear(ImportId id, boolean recordingToo) {
    jdbc.update(
        "delete from import_rejection where import_id = ? and (? or not recording)",
        id.value(),
        recordingToo);
  }

  void add(SellerId seller, ImportId id, List<Rejection> rejections, boolean recording) {
    if (rejections.isEmpty()) {
      return;
    }
    CopyRows rows =
        new CopyRows(
            "import_rejection",
            "import_id",
            "seller_id",
            "line",
            "recording",
            "code",
            "args",
            "columns");
    for (Rejection rejection : rejections) {
      rows.add(id.value()).add(seller.value()).add(rejection.line()).add(recording);
      rows.add(rejection.code()).add(rejection.arguments()).add(rejection.columns()).endRow();
    }
    jdbc.execute((Connection connection) -> {
      rows.send(connection);
      return rows.rows();
    });
  }

  /** Hands over all rows in the order of the file, without holding them in memory. */
  @Transactional(readOnly = true)
  public void each(SellerId seller, ImportId id, Consumer<Rejection> reader) {
    jdbc.query(
        """
        select line, code, args, columns from import_rejection
        where import_id = ? and seller_id = ? order by line
        """,
        row -> {
          reader.accept(
              new Rejection(
                  row.getLong("line"),
                  String.valueOf(row.getString("code")),
                  texts(row, "args"),
                  texts(row, "columns")));
        },
        id.value(),
        seller.value());
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    @Nullable Array array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}

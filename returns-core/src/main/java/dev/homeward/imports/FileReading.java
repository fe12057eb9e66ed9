package dev.homeward.imports;

import dev.homeward.imports.file.FileInspection;
import dev.homeward.imports.file.FileRefused;
import dev.homeward.imports.file.FileShape;
import dev.homeward.imports.file.SourceRow;
import dev.homeward.imports.file.SourceRows;
import dev.homeward.imports.mapping.Binding;
import dev.homeward.imports.mapping.ClassRule;
import dev.homeward.imports.mapping.MappedRow;
import dev.homeward.imports.mapping.RowReader;
import dev.homeward.imports.mapping.RowRejected;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The first stage: reads the whole file, sorts out what cannot be understood, and stages the rest.
 */
@Component
class FileReading {

  private static final int ROWS_BETWEEN_NOTES = 20_000;
  private static final String ORDER_INCOMPLETE = "import.row-order-incomplete";

  private final ImportSettings settings;
  private final UploadStore uploads;
  private final ProgressRecords progress;
  private final Rejections rejections;

  FileReading(
      ImportSettings settings,
      UploadStore uploads,
      ProgressRecords progress,
      Rejections rejections) {
    this.settings = settings;
    this.uploads = uploads;
    this.progress = progress;
    this.rejections = rejections;
  }

  /**
   * Reads the file of an import into the staging table.
   *
   * @return the reader that can map the staged rows again
   * @throws FileRefused where the file as a whole is no good
   */
  RowReader read(ImportWork work, Staging staging) throws SQLException, IOException {
    Path file = uploads.file(work.id());
    FileShape shape = FileInspection.inspect(file, settings.limits());
    try (SourceRows rows = SourceRows.open(file, shape, settings.limits())) {
      Binding binding = Binding.of(work.profile(), rows.header()).complete();
      if (!rows.hasNext()) {
        throw new FileRefused("import.file-header-only");
      }
      RowReader reader = new RowReader(work.profile(), binding, work.timeZone(), work.currency());
      new Pass(work, staging, reader, rows, new Tally(shape)).run();
      return reader;
    }
  }

  /** One pass over the rows of one file. */
  private final class Pass {

    private final ImportWork work;
    private final Staging staging;
    private final RowReader reader;
    private final SourceRows rows;
    private final Tally tally;
    private final List<Rejection> rejected = new ArrayList<>();
    private long listed;
    private long staged;

    Pass(ImportWork work, Staging staging, RowReader reader, SourceRows rows, Tally tally) {
      this.work = work;
      this.staging = staging;
      this.reader = reader;
      this.rows = rows;
      this.tally = tally;
    }

    void run() throws SQLException {
      while (rows.hasNext()) {
        take(rows.next());
        if (tally.rowsRead() % ROWS_BETWEEN_NOTES == 0) {
          note();
        }
      }
      staging.send();
      note();
      dropIncompleteOrders();
      note(ImportView.Stage.RECORDING);
    }

    private void take(SourceRow source) throws SQLException {
      tally.read();
      MappedRow row = reader.map(source);
      try {
        reader.check(row);
        String lineClass = row.lineClass();
        boolean returned = lineClass.equals(ClassRule.RETURN);
        boolean line = returned || lineClass.equals(ClassRule.PURCHASE);
        if (line) {
          reader.checkLine(row, returned);
        }
        tally.understood(row, lineClass);
        if (line) {
          staging.add(row, returned);
          staged++;
        }
      } catch (RowRejected e) {
        reject(Rejection.of(row, e.code(), e.arguments()));
        tally.rejected(e.code());
        String document = row.document();
        if (!document.isEmpty()) {
          staging.reject(document, row.line());
        }
      }
    }

    private void reject(Rejection rejection) {
      if (listed < settings.maxListedRejections()) {
        rejected.add(rejection);
        listed++;
      }
    }

    private void dropIncompleteOrders() throws SQLException {
      if (tally.rowsRejected() == 0) {
        return;
      }
      staging.dropRejected((line, columns, returned) -> {
        reject(new Rejection(line, ORDER_INCOMPLETE, List.of(), columns));
        tally.leftOut(ORDER_INCOMPLETE, returned);
        staged--;
      });
    }

    private void note() {
      note(ImportView.Stage.READING);
    }

    private void note(ImportView.Stage stage) {
      rejections.add(work.seller(), work.id(), rejected, false);
      rejected.clear();
      progress.read(work.id(), stage, rows.bytesRead(), tally.report(), staged);
    }
  }
}

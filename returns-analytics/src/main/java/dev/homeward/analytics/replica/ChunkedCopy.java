package dev.homeward.analytics.replica;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of CSV rows into files of some hundred thousand rows. Rows that begin with the same
 * document id always share a file.
 */
final class ChunkedCopy implements AutoCloseable {

  /** Takes over a finished file, and deletes it when it is loaded. */
  interface Receiver {
    void receive(Path file, long rows) throws SQLException, IOException;
  }

  private static final int ROWS_PER_FILE = 500_000;
  private static final int ID_LENGTH = 36;

  private final Path folder;
  private final Receiver receiver;
  private byte[] document = {};
  private long rows;
  private @Nullable Path file;
  private @Nullable OutputStream out;

  ChunkedCopy(Path folder, Receiver receiver) {
    this.folder = folder;
    this.receiver = receiver;
  }

  void write(byte[] row) throws IOException, SQLException {
    if (Thread.currentThread().isInterrupted()) {
      throw new ReplicaStopping();
    }
    if (rows >= ROWS_PER_FILE && !startsWithDocument(row)) {
      finish();
    }
    if (out == null) {
      file = Files.createTempFile(folder, "facts", ".csv");
      out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 18);
    }
    if (rows >= ROWS_PER_FILE - 1) {
      document = Arrays.copyOf(row, Math.min(ID_LENGTH, row.length));
    }
    out.write(row);
    rows++;
  }

  private boolean startsWithDocument(byte[] row) {
    return row.length >= document.length
        && Arrays.equals(row, 0, document.length, document, 0, document.length);
  }

  /** Hands over what is left. */
  void finish() throws IOException, SQLException {
    if (out != null && file != null) {
      out.close();
      out = null;
      Path finished = file;
      file = null;
      long count = rows;
      rows = 0;
      receiver.receive(finished, count);
    }
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
    }
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }
}

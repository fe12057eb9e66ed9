package dev.homeward.imports.file;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** The rows of a file, read one after another; the first row names the columns. */
public final class SourceRows implements Iterator<SourceRow>, Closeable {

  private final CountingInput packed;
  private final CloseableIterator<CsvRecord> records;
  private final List<String> header;
  private long line = 1;

  private SourceRows(CountingInput packed, CloseableIterator<CsvRecord> records) {
    this.packed = packed;
    this.records = records;
    if (!hasNext()) {
      throw new FileRefused("import.file-empty");
    }
    this.header = next().values();
  }

  /**
   * Opens a file that was inspected.
   *
   * @throws FileRefused from here and from every step, where the text is no CSV after all
   */
  public static SourceRows open(Path file, FileShape shape, FileLimits limits) {
    try {
      InputStream raw = Files.newInputStream(file);
      CountingInput packed = new CountingInput(raw, count -> {});
      InputStream in = FileInspection.unpacked(packed, shape.gzip(), limits);
      in.skipNBytes(shape.skip());
      var handler =
          CsvRecordHandler.builder()
              .maxFields(FileLimits.COLUMNS)
              .maxFieldSize(FileLimits.FIELD)
              .maxRecordSize(FileLimits.ROW)
              .build();
      var reader =
          CsvReader.builder()
              .fieldSeparator(shape.separator())
              .skipEmptyLines(true)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .allowUnclosedQuote(false)
              .maxBufferSize(FileLimits.ROW)
              .build(handler, new InputStreamReader(in, shape.charset()));
      return new SourceRows(packed, reader.iterator());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<String> header() {
    return header;
  }

  /** Bytes of the file as it lies on disk that were read so far. */
  public long bytesRead() {
    return packed.count();
  }

  @Override
  public boolean hasNext() {
    try {
      return records.hasNext();
    } catch (CsvParseException e) {
      throw unreadable();
    }
  }

  @Override
  public SourceRow next() {
    try {
      CsvRecord row = records.next();
      line = row.getStartingLineNumber();
      return new SourceRow(line, row.getFields());
    } catch (CsvParseException e) {
      throw unreadable();
    }
  }

  private FileRefused unreadable() {
    return new FileRefused("import.file-quotes-broken", line, FileLimits.FIELD, FileLimits.COLUMNS);
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}

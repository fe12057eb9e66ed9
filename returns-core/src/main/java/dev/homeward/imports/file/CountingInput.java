package dev.homeward.imports.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what passes, and stops a file that unpacks to more than it may. */
final class CountingInput extends FilterInputStream {

  private final Check check;
  private long count;

  /** Looks at the count after each read. */
  interface Check {
    void accept(long count);
  }

  CountingInput(InputStream in, Check check) {
    super(in);
    this.check = check;
  }

  /** Unpacked bytes, held to the limits. */
  static CountingInput limited(InputStream unpacked, CountingInput packed, FileLimits limits) {
    return new CountingInput(
        unpacked,
        count -> {
          boolean inflated =
              count > FileLimits.RATIO_CHECKED_AFTER && count / limits.ratio() > packed.count();
          if (count > limits.unpackedBytes() || inflated) {
            throw new FileRefused("import.file-unpacks-too-large", limits.unpackedBytes() >> 20);
          }
        });
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    if (value >= 0) {
      passed(1);
    }
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read > 0) {
      passed(read);
    }
    return read;
  }

  private void passed(int bytes) {
    count += bytes;
    check.accept(count);
  }
}

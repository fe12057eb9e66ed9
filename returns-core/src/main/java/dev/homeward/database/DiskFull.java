package dev.homeward.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Recognises and explains a file system without room. */
final class DiskFull {

  private DiskFull() {}

  static boolean causedBy(@Nullable String words) {
    return words != null
        && (words.contains("No space left on device")
            || words.contains("Disk quota exceeded")
            || words.contains("not enough space on the disk"));
  }

  static DatabaseUnavailable under(Path root, @Nullable Throwable cause) {
    return new DatabaseUnavailable(
        "The disk that holds " + root + " is full.",
        "Free some space (at least "
            + DataDirectory.LEAST_FREE_BYTES / (1024 * 1024)
            + " MB) and start again; no data was changed.",
        cause);
  }
}

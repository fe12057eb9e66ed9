package dev.homeward.imports;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file that arrives.
 *
 * @param profile name of the mapping profile; the one that fits best where null
 * @param requestedBy who, for the record
 * @param content read once, and never held in memory
 */
public record Upload(
    String fileName, @Nullable String profile, String requestedBy, InputStream content) {

  private static final int LONGEST_NAME = 200;

  public Upload {
    String name = fileName.isBlank() ? "upload.csv" : fileName.strip();
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    fileName = name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
  }
}

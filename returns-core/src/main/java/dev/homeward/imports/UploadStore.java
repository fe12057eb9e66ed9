package dev.homeward.imports;

import dev.homeward.shared.ImportId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Uploaded files, on disk under the data directory. */
@Component
class UploadStore {

  private final Path folder;

  UploadStore(@Value("${homeward.data-dir:./data}") Path dataDir) {
    this.folder = dataDir.resolve("imports");
  }

  /**
   * Streams a file to disk; half a file is removed again.
   *
   * @return bytes written
   */
  long save(ImportId id, InputStream content) {
    Path file = file(id);
    try {
      Files.createDirectories(folder);
      return Files.copy(content, file);
    } catch (IOException e) {
      delete(id);
      throw new UncheckedIOException(e);
    }
  }

  Path file(ImportId id) {
    return folder.resolve(id.toString());
  }

  void delete(ImportId id) {
    try {
      Files.deleteIfExists(file(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

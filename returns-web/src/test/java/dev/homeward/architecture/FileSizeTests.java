package dev.homeward.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSizeTests {

  private static final int MOST_LINES = 300;
  private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

  @Test
  void noMainFileIsLongerThan300Lines() throws IOException {
    for (String module : List.of("returns-core", "returns-analytics", "returns-web")) {
      Path sources = PROJECT.resolve(module).resolve("src/main/java");
      assertThat(javaFiles(sources)).as(module).isNotEmpty();
      assertThat(tooLong(sources)).isEmpty();
    }
  }

  @Test
  void aFileOf301LinesIsReported(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("Long.java");
    Files.writeString(file, "// line\n".repeat(MOST_LINES + 1));
    Files.writeString(folder.resolve("Short.java"), "// line\n".repeat(MOST_LINES));
    assertThat(tooLong(folder)).containsExactly(file);
  }

  private static List<Path> tooLong(Path folder) throws IOException {
    return javaFiles(folder).stream().filter(file -> lines(file) > MOST_LINES).toList();
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

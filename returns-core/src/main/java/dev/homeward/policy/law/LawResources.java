package dev.homeward.policy.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The data files that lie beside this class. */
final class LawResources {

  private LawResources() {}

  static String text(String name) {
    try (InputStream file =
        Objects.requireNonNull(LawResources.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static @Nullable URL find(String name) {
    return LawResources.class.getResource(name);
  }
}

package dev.homeward.web.demo;

import dev.homeward.account.ApiToken;
import dev.homeward.account.Password;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.Set;

/**
 * Keeps the generated credentials of a demo installation beside its data, readable by its user
 * only: the database has but their hashes, and every start shows the same ones.
 */
record DemoCredentialsFile(Path path) {

  private static final Set<StandardOpenOption> NEW_FILE =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  DemoCredentials readOrCreate() {
    try {
      if (!Files.exists(path)) {
        write(new DemoCredentials(Password.random().value(), ApiToken.random().value()));
      }
      Properties stored = new Properties();
      try (Reader reader = Files.newBufferedReader(path)) {
        stored.load(reader);
      }
      return new DemoCredentials(stored.getProperty("password"), stored.getProperty("api-key"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(DemoCredentials credentials) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    Properties values = new Properties();
    values.setProperty("password", credentials.password());
    values.setProperty("api-key", credentials.apiKey());
    try (FileChannel file = FileChannel.open(path, NEW_FILE, ownerOnly());
        Writer writer = Channels.newWriter(file, StandardCharsets.UTF_8)) {
      values.store(writer, "Sign-ins of this demo installation; delete to get new ones");
    }
  }

  private FileAttribute<?>[] ownerOnly() {
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}

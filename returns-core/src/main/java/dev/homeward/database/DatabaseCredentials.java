package dev.homeward.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The passwords of one installation, kept inside the cluster so that both move together. */
record DatabaseCredentials(String superuserPassword, String applicationPassword) {

  static final String SUPERUSER = "postgres";
  static final String APPLICATION = "homeward";

  static DatabaseCredentials generate() {
    SecureRandom random = new SecureRandom();
    return new DatabaseCredentials(password(random), password(random));
  }

  static DatabaseCredentials read(Path cluster) throws IOException {
    Properties stored = new Properties();
    try (Reader reader = Files.newBufferedReader(file(cluster))) {
      stored.load(reader);
    }
    return new DatabaseCredentials(
        required(stored.getProperty(SUPERUSER)), required(stored.getProperty(APPLICATION)));
  }

  void writeTo(Path cluster) throws IOException {
    Path file = file(cluster);
    createPrivate(file);
    try (Writer writer = Files.newBufferedWriter(file)) {
      writer.write(SUPERUSER + "=" + superuserPassword + "\n");
      writer.write(APPLICATION + "=" + applicationPassword + "\n");
    }
  }

  /** Creates an empty file that only its owner can read, where the file system knows owners. */
  static void createPrivate(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
  }

  static Path file(Path cluster) {
    return cluster.resolve("homeward.credentials");
  }

  @Override
  public String toString() {
    return "DatabaseCredentials[hidden]";
  }

  private static String required(@Nullable String password) throws IOException {
    if (password == null) {
      throw new IOException("a password is missing in the credentials file");
    }
    return password;
  }

  private static String password(SecureRandom random) {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}

package dev.homeward.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this machine, unpacked once per version. */
final class PostgresBinaries {

  private static final String PREFIX = "postgres-bin-";

  private final Path home;

  private PostgresBinaries(Path home) {
    this.home = home;
  }

  /** Unpacks the programs under a folder unless that was done before, and clears older ones. */
  static PostgresBinaries under(Path parent) throws IOException {
    URL archive = archive();
    Path home = parent.resolve(PREFIX + fingerprint(archive));
    if (!Files.isDirectory(home)) {
      deleteOthers(parent);
      unpack(archive, home);
    }
    return new PostgresBinaries(home);
  }

  Path program(String name) {
    return home.resolve("bin").resolve(windows() ? name + ".exe" : name);
  }

  private static boolean windows() {
    return System.getProperty("os.name").startsWith("Windows");
  }

  private static URL archive() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String os =
        system.startsWith("windows") ? "windows" : system.startsWith("mac") ? "darwin" : system;
    String cpu = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    @Nullable URL archive =
        PostgresBinaries.class.getResource("/postgres-" + os + "-" + cpu + ".txz");
    if (archive == null) {
      throw new DatabaseUnavailable(
          "Homeward carries no PostgreSQL for " + system + " on " + cpu + ".",
          "Install PostgreSQL 18 and name it with spring.datasource.url.");
    }
    return archive;
  }

  private static String fingerprint(URL archive) throws IOException {
    try (var in =
        new DigestInputStream(archive.openStream(), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void deleteOthers(Path parent) throws IOException {
    try (var others = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path other : others) {
        FileSystemUtils.deleteRecursively(other);
      }
    }
  }

  /** Unpacks beside the final place and renames, so that a killed start leaves no half of it. */
  private static void unpack(URL archive, Path home) throws IOException {
    Path unfinished = home.resolveSibling(home.getFileName() + ".new");
    FileSystemUtils.deleteRecursively(unfinished);
    Files.createDirectories(unfinished);
    try (InputStream in = new BufferedInputStream(archive.openStream());
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
      @Nullable TarArchiveEntry entry;
      while ((entry = tar.getNextEntry()) != null) {
        unpack(entry, tar, unfinished);
      }
    }
    Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    Path file = target.resolve(entry.getName()).normalize();
    if (!file.startsWith(target)) {
      throw new IOException("The archive reaches outside of itself: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, file);
      if ((entry.getMode() & 0100) != 0 && !file.toFile().setExecutable(true, false)) {
        throw new IOException("Cannot make executable: " + file);
      }
    }
  }
}

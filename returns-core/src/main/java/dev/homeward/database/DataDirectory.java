package dev.homeward.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The folder that holds all of an installation's data, locked for one process at a time. */
final class DataDirectory implements AutoCloseable {

  /** Room for a few write-ahead segments: with less, PostgreSQL would stop in mid-flight. */
  static final long LEAST_FREE_BYTES = 64L * 1024 * 1024;

  // Closing any channel of a locked file drops the process's lock on some systems, so a second
  // attempt inside this process must be refused before it opens the file.
  private static final Set<Path> IN_USE = ConcurrentHashMap.newKeySet();

  private final Path root;
  private final UserPrincipal user;
  private final FileChannel lock;

  private DataDirectory(Path root, UserPrincipal user, FileChannel lock) {
    this.root = root;
    this.user = user;
    this.lock = lock;
  }

  static DataDirectory lock(Path path) {
    Path root = writable(path);
    if (!IN_USE.add(root)) {
      throw inUse(root);
    }
    try {
      UserPrincipal user = currentUser(root);
      requireSpace(root, Files.getFileStore(root).getUsableSpace());
      return new DataDirectory(root, user, lockedChannel(root));
    } catch (IOException e) {
      IN_USE.remove(root);
      throw notWritable(root, e);
    } catch (DatabaseUnavailable e) {
      IN_USE.remove(root);
      throw e;
    }
  }

  static void requireSpace(Path root, long usableBytes) {
    if (usableBytes < LEAST_FREE_BYTES) {
      throw DiskFull.under(root, null);
    }
  }

  Path root() {
    return root;
  }

  Path cluster() {
    return root.resolve("postgres");
  }

  /** Where a cluster is made before it gets its name: what is found here was never finished. */
  Path unfinishedCluster() {
    return root.resolve("postgres.new");
  }

  Path log() {
    return root.resolve("postgres.log");
  }

  UserPrincipal user() {
    return user;
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new IllegalStateException("The lock of " + root + " cannot be released", e);
    } finally {
      IN_USE.remove(root);
    }
  }

  private static Path writable(Path path) {
    try {
      return Files.createDirectories(path.toAbsolutePath().normalize()).toRealPath();
    } catch (IOException e) {
      throw notWritable(path.toAbsolutePath().normalize(), e);
    }
  }

  private static UserPrincipal currentUser(Path root) throws IOException {
    Path probe = Files.createTempFile(root, ".homeward", ".probe");
    try {
      return Files.getOwner(probe);
    } finally {
      Files.delete(probe);
    }
  }

  private static FileChannel lockedChannel(Path root) throws IOException {
    FileChannel channel =
        FileChannel.open(
            root.resolve("homeward.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw inUse(root);
    }
    return channel;
  }

  private static DatabaseUnavailable inUse(Path root) {
    return new DatabaseUnavailable(
        "Another Homeward is already running on " + root + ".",
        "Use that one, stop it first, or give this one its own folder with homeward.data-dir.");
  }

  private static DatabaseUnavailable notWritable(Path root, IOException cause) {
    if (DiskFull.causedBy(cause.getMessage())) {
      return DiskFull.under(root, cause);
    }
    return new DatabaseUnavailable(
        "Homeward cannot write to its data folder " + root + ".",
        "Give the user that runs Homeward write access to it, or name another folder with"
            + " homeward.data-dir.",
        cause);
  }
}

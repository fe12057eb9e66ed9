package dev.homeward.evidence;

import dev.homeward.shared.SellerId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Photos on disk under the data directory, one folder per seller. */
@Component
class FolderPhotoStore implements PhotoStore {

  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

  private final Path root;

  FolderPhotoStore(@Value("${homeward.data-dir:./data}") Path dataDir) {
    this.root = dataDir.resolve("photos");
  }

  @Override
  public String put(SellerId seller, Photo photo) {
    String name = nameOf(photo.full());
    try {
      Files.createDirectories(folder(seller, name));
      // The full picture last: where it is, the small one is too.
      write(file(seller, name, PhotoSize.SMALL), photo.small());
      write(file(seller, name, PhotoSize.FULL), photo.full());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return name;
  }

  @Override
  public Optional<Resource> find(SellerId seller, String name, PhotoSize size) {
    return Optional.of(name)
        .filter(text -> NAME.matcher(text).matches())
        .map(text -> file(seller, text, size))
        .filter(Files::isRegularFile)
        .map(FileSystemResource::new);
  }

  @Override
  public void remove(SellerId seller, String name) {
    if (!NAME.matcher(name).matches()) {
      return;
    }
    try {
      for (PhotoSize size : PhotoSize.values()) {
        Files.deleteIfExists(file(seller, name, size));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nobody ever reads half a file. */
  private static void write(Path file, byte[] content) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    Path part = Files.createTempFile(file.getParent(), "part", null);
    try {
      Files.write(part, content);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private Path folder(SellerId seller, String name) {
    return root.resolve(seller.toString()).resolve(name.substring(0, 2));
  }

  private Path file(SellerId seller, String name, PhotoSize size) {
    return folder(seller, name).resolve(name + size.mark() + ".jpg");
  }

  private static String nameOf(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

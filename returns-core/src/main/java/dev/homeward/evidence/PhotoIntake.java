package dev.homeward.evidence;

import dev.homeward.shared.BusinessRuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Lets photos in: a few at a time, so that pictures never take the machine from everybody else. */
@Component
class PhotoIntake {

  /** The largest file that is looked at. */
  static final int MOST_BYTES = 10 * 1024 * 1024;

  private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
  private static final int PATIENCE_SECONDS = 20;

  private final Semaphore places = new Semaphore(AT_ONCE, true);

  /**
   * Reads an upload and draws it anew.
   *
   * @throws BusinessRuleViolation {@code photo.too-large}, {@code photo.wrong-type}, {@code
   *     photo.too-many-pixels}, {@code photo.broken}, {@code photo.busy}
   */
  Photo take(InputStream upload) {
    try {
      if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new BusinessRuleViolation("photo.busy");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BusinessRuleViolation("photo.busy");
    }
    try {
      return Redrawing.of(bytes(upload));
    } finally {
      places.release();
    }
  }

  private static byte[] bytes(InputStream upload) {
    try {
      byte[] bytes = upload.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new BusinessRuleViolation("photo.too-large", MOST_BYTES >> 20);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.homeward.analytics.replica;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Loads one file while the next is being read: one core for PostgreSQL, one for DuckDB. */
final class OverlappedLoading implements AutoCloseable {

  private final FactLoader loader;
  private final LongConsumer progress;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("replica-loader").factory());
  private @Nullable Future<?> running;

  OverlappedLoading(FactLoader loader, LongConsumer progress) {
    this.loader = loader;
    this.progress = progress;
  }

  void load(Facts facts, Path file, long rows, boolean fresh) {
    await();
    running =
        thread.submit(() -> {
          try {
            loader.load(facts, file, fresh);
            progress.accept(facts.areDocuments() ? rows : 0);
          } finally {
            Files.deleteIfExists(file);
          }
          return null;
        });
  }

  /** Waits until all is loaded, and reports the first failure. */
  void await() {
    Future<?> last = running;
    running = null;
    if (last == null) {
      return;
    }
    try {
      last.get();
    } catch (ExecutionException e) {
      throw new ReplicaDamaged(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReplicaStopping();
    }
  }

  @Override
  public void close() {
    thread.close();
  }
}

package dev.homeward.web.demo;

import dev.homeward.fx.ExchangeRates;
import dev.homeward.seller.SellerView;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.SellerId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Fills an empty installation with demo data that ends the day before. It is begun once, and only
 * where there are no sellers; a start that was killed is continued by the next one, with the same
 * data. Sellers are there at once, their orders and returns follow.
 */
@Service
public class DemoData {

  private static final int WRITERS = 2;

  private final DemoRecord record;
  private final DemoWriter writer;
  private final Sellers sellers;
  private final ExchangeRates rates;
  private final Clock clock;
  private final AtomicInteger written = new AtomicInteger();
  private volatile boolean stopping;

  DemoData(
      DemoRecord record, DemoWriter writer, Sellers sellers, ExchangeRates rates, Clock clock) {
    this.record = record;
    this.writer = writer;
    this.sellers = sellers;
    this.rates = rates;
    this.clock = clock;
  }

  /**
   * Begins demo data where the installation is empty: registers its sellers. Safe to repeat.
   *
   * @return whether this installation has demo data, begun now or earlier
   */
  public synchronized boolean begin() {
    Optional<DemoRecord.Entry> entry = record.find();
    List<SellerView> registered = sellers.all();
    if (entry.isEmpty()) {
      if (!registered.isEmpty()) {
        return false;
      }
      record.begin(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
    if (entry.isEmpty() || !entry.get().finished()) {
      List<String> names = registered.stream().map(SellerView::name).toList();
      writer.sellers().stream()
          .map(DemoSeller::registration)
          .filter(each -> !names.contains(each.name()))
          .forEach(sellers::register);
    }
    return true;
  }

  /**
   * Writes what is missing of demo data that was begun; returns when it is complete or stopped.
   *
   * @return whether there was something to write, and all of it was
   */
  public boolean complete() {
    DemoRecord.Entry entry = record.find().orElseThrow();
    if (entry.finished() || !writeAll(DemoPeriod.before(entry.periodEnd())) || stopping) {
      return false;
    }
    record.finish(clock.instant());
    return true;
  }

  private boolean writeAll(DemoPeriod period) {
    written.set(0);
    rates.importFile(
        new ByteArrayInputStream(DemoRates.file(period).getBytes(StandardCharsets.UTF_8)));
    try (ExecutorService pool =
        Executors.newFixedThreadPool(WRITERS, Thread.ofVirtual().name("demo-", 0).factory())) {
      List<Callable<Void>> tasks = new ArrayList<>();
      ids()
          .forEach((seller, id) ->
              tasks.add(() -> {
                writer.write(seller, id, period, written::addAndGet, () -> stopping);
                return null;
              }));
      for (Future<Void> task : pool.invokeAll(tasks)) {
        task.get();
      }
      return true;
    } catch (ExecutionException e) {
      throw new IllegalStateException("Demo data could not be written", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Returns the sellers that the demo's merchant owns; none where there is no demo data. */
  public List<SellerId> ownedByDemoMerchant() {
    if (record.find().isEmpty()) {
      return List.of();
    }
    Map<String, SellerId> byCode =
        ids().entrySet().stream()
            .collect(Collectors.toMap(entry -> entry.getKey().code(), Map.Entry::getValue));
    return DemoTruths.DEMO_MERCHANT.stream().map(byCode::get).map(Objects::requireNonNull).toList();
  }

  /** Tells how far the data is. */
  public DemoProgress progress() {
    Optional<DemoRecord.Entry> entry = record.find();
    if (entry.isEmpty()) {
      return DemoProgress.NONE;
    }
    int expected = writer.sellers().stream().mapToInt(DemoOrders::expected).sum();
    return entry.get().finished()
        ? DemoProgress.COMPLETE
        : DemoProgress.of(written.get(), expected);
  }

  /** Ends writing after the batches under way; the next start continues. */
  void stop() {
    stopping = true;
  }

  private Map<DemoSeller, SellerId> ids() {
    Map<String, SellerView> byName =
        sellers.all().stream().collect(Collectors.toMap(SellerView::name, Function.identity()));
    Map<DemoSeller, SellerId> ids = new LinkedHashMap<>();
    writer
        .sellers()
        .forEach(each ->
            ids.put(each, Objects.requireNonNull(byName.get(each.name()), each.name()).id()));
    return ids;
  }
}

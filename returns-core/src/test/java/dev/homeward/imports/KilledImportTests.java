package dev.homeward.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homeward.database.WithTestDatabase;
import dev.homeward.order.OrderBook;
import dev.homeward.shared.ImportId;
import dev.homeward.shared.SellerId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

@SpringBootTest(properties = "homeward.imports.chunk-lines=10")
@WithTestDatabase
@Import({ImportFixtures.class, ImportFixtures.NobodyWorks.class})
class KilledImportTests {

  private static final String HEADER =
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

  @Autowired private ImportFixtures fixtures;
  @Autowired private Imports imports;
  @Autowired private ImportWorker worker;
  @Autowired private ImportReports reports;
  @Autowired private DataSource dataSource;
  @Autowired private JdbcClient jdbc;
  @MockitoSpyBean private OrderBook orders;

  @Test
  void continuesAfterTheLastChunkAndEndsLikeAnUninterruptedRun() {
    SellerId undisturbed = fixtures.seller();
    ImportView expected = fixtures.run(undisturbed, null, file());

    SellerId seller = fixtures.seller();
    ImportId id = upload(seller);
    dieAtChunk(4);
    assertThatThrownBy(() -> worker.work(id)).isInstanceOf(ProcessDied.class);
    ImportView halfway = reports.view(seller, id);
    assertThat(halfway.summary().state()).isEqualTo(ImportState.RUNNING);
    assertThat(halfway.ordersCreated()).isPositive().isLessThan(expected.ordersCreated());

    Mockito.reset(orders);
    worker.work(id);
    ImportView resumed = reports.view(seller, id);
    assertThat(resumed.summary().state()).isEqualTo(ImportState.DONE);
    assertThat(resumed.ordersCreated()).isEqualTo(expected.ordersCreated());
    assertThat(resumed.returnsCreated()).isEqualTo(expected.returnsCreated());
    assertThat(resumed.ordersUnchanged()).isZero();
    assertThat(resumed.unmatchedReturns()).isEqualTo(expected.unmatchedReturns());
    assertThat(resumed.report()).isEqualTo(expected.report());
    assertThat(facts(seller)).isEqualTo(facts(undisturbed));
  }

  @Test
  void isNeverWorkedOnByTwoProcesses() throws SQLException {
    SellerId seller = fixtures.seller();
    ImportId id = upload(seller);
    try (Staging other = Staging.open(dataSource, id).orElseThrow()) {
      assertThat(worker.work(id)).isFalse();
      assertThat(reports.view(seller, id).summary().state()).isEqualTo(ImportState.QUEUED);
      other.send();
    }
    assertThat(worker.work(id)).isTrue();
    assertThat(reports.view(seller, id).summary().state()).isEqualTo(ImportState.DONE);
  }

  @Test
  void stopsBetweenChunksWhenCancelled() {
    SellerId seller = fixtures.seller();
    ImportId id = upload(seller);
    AtomicInteger chunk = new AtomicInteger();
    Mockito.doAnswer(
            call -> {
              if (chunk.incrementAndGet() == 3) {
                CompletableFuture.runAsync(() -> imports.cancel(seller, id)).join();
              }
              return call.callRealMethod();
            })
        .when(orders)
        .record(Mockito.any(), Mockito.any());
    worker.work(id);
    ImportView view = reports.view(seller, id);
    assertThat(view.summary().state()).isEqualTo(ImportState.CANCELLED);
    assertThat(chunk).hasValue(3);
  }

  private ImportId upload(SellerId seller) {
    var content = new ByteArrayInputStream(file().getBytes(StandardCharsets.UTF_8));
    ImportId id = imports.upload(seller, new Upload("file.csv", null, "test", content), null);
    imports.run(seller, id);
    return id;
  }

  private void dieAtChunk(int last) {
    AtomicInteger chunk = new AtomicInteger();
    Mockito.doAnswer(
            call -> {
              Object result = call.callRealMethod();
              if (chunk.incrementAndGet() == last) {
                throw new ProcessDied();
              }
              return result;
            })
        .when(orders)
        .record(Mockito.any(), Mockito.any());
  }

  /** Not an exception that anything handles. */
  private static final class ProcessDied extends Error {}

  private List<Map<String, @Nullable Object>> facts(SellerId seller) {
    return jdbc.sql(
            """
            select o.number, l.position, l.sku, l.quantity, l.goods_minor, q.delivered, q.received
            from customer_order o join order_line l on l.order_id = o.id
                 join quantity_ledger q on q.order_line_id = l.id
            where o.seller_id = ? order by 1, 2
            """)
        .param(seller.value())
        .query()
        .listOfRows();
  }

  private static String file() {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int order = 100; order < 200; order++) {
      for (int line = 0; line < 3; line++) {
        boolean credit = order % 10 == 9;
        rows.append(credit ? "C" : "").append(order).append(",8512").append(line).append(",T,");
        rows.append(credit ? "-5" : "4").append(",2010-12-01 08:").append(order % 60 / 10);
        rows.append(order % 10).append(":00,2.55,17850.0,France\n");
      }
    }
    return rows.toString();
  }
}

package dev.homeward.web.merchant.returns;

import dev.homeward.returncase.QueueFilter;
import dev.homeward.returncase.QueueRow;
import dev.homeward.returncase.ReturnQueue;
import dev.homeward.shared.SellerId;
import dev.homeward.web.support.CsvFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes the queue as a file, page by page: keys and plain numbers, the same in every language. */
@Component
class QueueFile {

  private static final int BATCH = 200;

  private final ReturnQueue queue;

  QueueFile(ReturnQueue queue) {
    this.queue = queue;
  }

  void write(SellerId seller, QueueFilter filter, HttpServletResponse response) throws IOException {
    CsvFile file = new CsvFile(response, "returns");
    file.row(
        "number",
        "order_number",
        "kind",
        "state",
        "dispute",
        "stage",
        "requested_at",
        "due_at",
        "shopper",
        "country",
        "title",
        "reason",
        "lines",
        "units",
        "received",
        "settled",
        "value",
        "currency");
    QueueFilter batch =
        new QueueFilter(
            filter.tab(),
            filter.text(),
            filter.reason(),
            filter.country(),
            filter.from(),
            filter.to(),
            null,
            BATCH);
    List<QueueRow> rows = queue.page(seller, batch);
    while (!rows.isEmpty()) {
      List<QueueRow> whole = rows.subList(0, Math.min(BATCH, rows.size()));
      whole.forEach(row -> write(file, row));
      rows =
          rows.size() > BATCH ? queue.page(seller, batch.after(whole.getLast().id())) : List.of();
    }
  }

  private static void write(CsvFile file, QueueRow row) {
    file.row(
        row.number(),
        row.orderNumber(),
        row.kind(),
        row.requestState(),
        row.disputeState(),
        row.stage(),
        row.requestedAt(),
        row.dueAt(),
        row.shopperName(),
        row.country(),
        row.title(),
        row.reason(),
        row.lines(),
        row.counts().units(),
        row.counts().received(),
        row.counts().settled(),
        row.value().amount(),
        row.value().currency());
  }
}

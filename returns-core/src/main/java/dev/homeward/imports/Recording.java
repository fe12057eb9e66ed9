package dev.homeward.imports;

import dev.homeward.imports.mapping.MappedRow;
import dev.homeward.imports.mapping.RowReader;
import dev.homeward.order.OrderBook;
import dev.homeward.order.RecordedOrder;
import dev.homeward.returncase.PastReturn;
import dev.homeward.returncase.RecordedReturn;
import dev.homeward.returncase.ReturnArchive;
import dev.homeward.shared.BusinessRuleViolation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The second stage: makes orders and returns of the staged rows and records them, chunk by chunk.
 * Facts, cursor and counts of a chunk are committed together, so a run that dies continues exactly
 * after the last chunk that lasted.
 */
@Component
class Recording {

  private final ImportSettings settings;
  private final OrderBook orders;
  private final ReturnArchive returns;
  private final ChunkRecords records;
  private final TransactionOperations transactions;

  Recording(
      ImportSettings settings,
      OrderBook orders,
      ReturnArchive returns,
      ChunkRecords records,
      TransactionOperations transactions) {
    this.settings = settings;
    this.orders = orders;
    this.returns = returns;
    this.records = records;
    this.transactions = transactions;
  }

  /**
   * Goes through all staged orders after the cursor; without recording only finds out if it could.
   */
  void run(ImportWork work, Staging staging, RowReader reader) throws SQLException {
    String cursor = records.cursor(work);
    Pass pass = new Pass(work, reader, cursor);
    staging.read(cursor, pass::take);
    pass.finish();
  }

  /** One pass over the staged rows. */
  private final class Pass {

    private final ImportWork work;
    private final RowReader reader;
    private final DocumentAssembler assembler;
    private List<MappedRow> rows = new ArrayList<>();
    private List<Document> chunk = new ArrayList<>();
    private @Nullable String current;
    private @Nullable String cursor;
    private int chunkLines;
    private long overlong;

    Pass(ImportWork work, RowReader reader, @Nullable String cursor) {
      this.work = work;
      this.reader = reader;
      this.assembler = new DocumentAssembler(work.profile(), work.id());
      this.cursor = cursor;
    }

    void take(String document, long line, List<String> columns) {
      if (!document.equals(current)) {
        endDocument();
        current = document;
      }
      if (rows.size() < settings.maxLinesPerOrder()) {
        rows.add(reader.again(line, columns));
      } else {
        overlong++;
      }
    }

    void finish() {
      endDocument();
      endChunk();
    }

    private void endDocument() {
      if (rows.isEmpty()) {
        return;
      }
      chunk.add(
          overlong == 0
              ? assembler.assemble(rows)
              : Document.refused(
                  rows,
                  new BusinessRuleViolation("import.order-too-long", settings.maxLinesPerOrder())));
      chunkLines += rows.size();
      rows = new ArrayList<>();
      overlong = 0;
      if (chunkLines >= settings.chunkLines()) {
        endChunk();
      }
    }

    private void endChunk() {
      if (chunk.isEmpty()) {
        return;
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new ImportInterrupted();
      }
      transactions.executeWithoutResult(tx -> {
        ChunkOutcome outcome = work.recording() ? record() : refusals();
        records.keep(work, cursor, current, outcome, chunkLines);
      });
      cursor = work.recording() ? current : cursor;
      chunk = new ArrayList<>();
      chunkLines = 0;
    }

    private ChunkOutcome refusals() {
      ChunkOutcome outcome = new ChunkOutcome();
      chunk.forEach(outcome::refuseIfProblem);
      return outcome;
    }

    private ChunkOutcome record() {
      ChunkOutcome outcome = refusals();
      List<Document> withOrder = chunk.stream().filter(d -> d.order() != null).toList();
      List<RecordedOrder> recorded =
          orders.record(
              work.seller(),
              withOrder.stream().map(d -> Objects.requireNonNull(d.order())).toList());
      List<PastReturn> past = new ArrayList<>();
      List<Document> pastOf = new ArrayList<>();
      for (int i = 0; i < recorded.size(); i++) {
        Document document = withOrder.get(i);
        outcome.ordered(document, recorded.get(i));
        if (recorded.get(i) instanceof RecordedOrder.Stored stored) {
          for (PastReturn each : document.returnsOf(stored, assembler)) {
            past.add(each);
            pastOf.add(document);
          }
        }
      }
      for (Document document : chunk) {
        PastReturn note = document.creditNote();
        if (note != null) {
          past.add(note);
          pastOf.add(document);
        }
      }
      List<RecordedReturn> closed = returns.record(work.seller(), past);
      for (int i = 0; i < closed.size(); i++) {
        outcome.returned(pastOf.get(i), past.get(i), closed.get(i));
      }
      return outcome;
    }
  }
}

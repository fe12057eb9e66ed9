package dev.homeward.imports;

import dev.homeward.imports.mapping.MappedRow;
import dev.homeward.order.RecordedOrder;
import dev.homeward.returncase.PastReturn;
import dev.homeward.returncase.PastReturnLine;
import dev.homeward.returncase.RecordedReturn;
import dev.homeward.shared.BusinessRuleViolation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts what became of the documents of one chunk. */
final class ChunkOutcome {

  private final Map<RecordedOrder.Change, Long> orders = new EnumMap<>(RecordedOrder.Change.class);
  private final Map<RecordedReturn.Change, Long> returns =
      new EnumMap<>(RecordedReturn.Change.class);
  private final List<Rejection> refused = new ArrayList<>();

  void refuseIfProblem(Document document) {
    BusinessRuleViolation problem = document.problem();
    if (problem != null) {
      for (MappedRow row : document.rows()) {
        refused.add(Rejection.of(row, problem.code(), problem.arguments()));
      }
    }
  }

  void ordered(Document document, RecordedOrder recorded) {
    switch (recorded) {
      case RecordedOrder.Stored stored -> orders.merge(stored.change(), 1L, Long::sum);
      case RecordedOrder.Refused no ->
          document
              .rows()
              .forEach(row -> refused.add(Rejection.of(row, no.code(), List.of(no.sku()))));
    }
  }

  void returned(Document document, PastReturn past, RecordedReturn recorded) {
    switch (recorded) {
      case RecordedReturn.Stored stored -> returns.merge(stored.change(), 1L, Long::sum);
      case RecordedReturn.Refused no -> {
        Set<Long> lines =
            past.lines().stream().map(PastReturnLine::sourceRow).collect(Collectors.toSet());
        document.rows().stream()
            .filter(row -> lines.contains(row.line()))
            .forEach(row -> refused.add(Rejection.of(row, no.code(), List.of(no.sku()))));
      }
    }
  }

  List<Rejection> refused() {
    return refused;
  }

  ProgressRecords.Recorded counts(long lines) {
    return new ProgressRecords.Recorded(
        lines,
        orders.getOrDefault(RecordedOrder.Change.CREATED, 0L),
        orders.getOrDefault(RecordedOrder.Change.REPLACED, 0L),
        orders.getOrDefault(RecordedOrder.Change.UNCHANGED, 0L),
        returns.getOrDefault(RecordedReturn.Change.CREATED, 0L),
        returns.getOrDefault(RecordedReturn.Change.REPLACED, 0L),
        returns.getOrDefault(RecordedReturn.Change.UNCHANGED, 0L),
        refused.size());
  }
}

package dev.homeward.web.report;

import dev.homeward.web.receipt.Sheet;
import dev.homeward.web.receipt.SheetPdf;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Draws reports on paper. */
@Component
class ReportPdf {

  private final CellTexts cells;

  ReportPdf(CellTexts cells) {
    this.cells = cells;
  }

  Resource draw(ReportDocument report) {
    List<Sheet.Fact> facts = report.facts().stream().map(this::fact).toList();
    List<Sheet.Table> tables = report.parts().stream().map(this::table).toList();
    return SheetPdf.draw(
        new Sheet(
            report.locale(),
            report.from(),
            report.title(),
            report.lead(),
            facts,
            tables,
            report.notes(),
            null));
  }

  private Sheet.Fact fact(ReportDocument.Fact fact) {
    String value = cells.of(fact.value());
    return new Sheet.Fact(
        fact.label(), fact.detail().isEmpty() ? value : value + " · " + fact.detail());
  }

  private Sheet.Table table(ReportDocument.Part part) {
    List<Sheet.Column> columns = new ArrayList<>();
    List<Cell> first = part.rows().getFirst().cells();
    for (int i = 0; i < first.size(); i++) {
      boolean number = first.get(i).isNumber();
      columns.add(
          new Sheet.Column(part.headers().get(i), i == 0 ? 3.2f : number ? 1 : 1.4f, number));
    }
    List<List<String>> rows =
        part.rows().stream().map(row -> row.cells().stream().map(cells::of).toList()).toList();
    return new Sheet.Table(part.title(), columns, rows, part.note());
  }
}

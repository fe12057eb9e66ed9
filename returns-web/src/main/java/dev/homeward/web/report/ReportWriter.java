package dev.homeward.web.report;

import dev.homeward.analytics.credit.CreditScore;
import dev.homeward.analytics.rates.Grouping;
import dev.homeward.analytics.rates.RateAnswer;
import dev.homeward.analytics.rates.RateRow;
import dev.homeward.analytics.rating.RatingRecord;
import dev.homeward.refund.RefundTotals;
import dev.homeward.seller.SellerView;
import dev.homeward.shared.Money;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.Grade;
import dev.homeward.standing.SellerGrade;
import dev.homeward.web.report.ReportDocument.Fact;
import dev.homeward.web.report.ReportDocument.Part;
import dev.homeward.web.report.ReportDocument.Row;
import dev.homeward.web.support.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says a report in the reader's language. */
@Component
class ReportWriter {

  private final MessageSource messages;
  private final Formats formats;
  private final CellTexts cells;

  ReportWriter(MessageSource messages, Formats formats, CellTexts cells) {
    this.messages = messages;
    this.formats = formats;
    this.cells = cells;
  }

  ReportDocument write(MonthlyReport report) {
    SellerView seller = report.seller();
    String from = seller == null ? text("common.platform") : seller.name();
    List<String> lead = new ArrayList<>();
    lead.add(text("report.of", from, formats.month(report.month())));
    if (!report.over()) {
      lead.add(text("report.not-over"));
    }
    return new ReportDocument(
        LocaleContextHolder.getLocale(),
        text("common.product"),
        text("report.title"),
        "report-" + report.month(),
        lead,
        facts(report),
        parts(report),
        notes(report));
  }

  private List<String> notes(MonthlyReport report) {
    List<String> notes = new ArrayList<>();
    notes.add(text("report.note.rates"));
    notes.add(text("report.note.interval"));
    if (report.value().isEmpty()) {
      notes.add(text("report.note.currencies"));
    }
    notes.add(asOf(report));
    return notes;
  }

  private String asOf(MonthlyReport report) {
    return text("report.note.as-of", formats.instant(report.asOf()));
  }

  private List<Fact> facts(MonthlyReport report) {
    YearMonth month = report.month();
    RateRow units = Objects.requireNonNull(report.of(month));
    List<Fact> facts = new ArrayList<>();
    facts.add(rate("report.rate", units));
    facts.add(rate("report.rate.before", report.of(month.minusMonths(1))));
    facts.add(rate("report.rate.year-before", report.of(month.minusYears(1))));
    facts.add(new Fact(text("report.returned"), new Cell.Count(units.numerator()), ""));
    facts.add(new Fact(text("report.sold"), new Cell.Count(units.denominator()), ""));
    report.value().ifPresent(value -> addValue(facts, value));
    for (RefundTotals.Total paid : report.refunds()) {
      facts.add(
          new Fact(
              text("report.refunded"),
              new Cell.Amount(paid.amount()),
              text("report.refunded.payments", paid.payments())));
    }
    if (report.seller() != null) {
      facts.add(grade(report));
      report.score().ifPresent(rating -> facts.add(score(rating)));
    }
    facts.add(new Fact(text("report.first-day"), new Cell.Day(month.atDay(1)), ""));
    facts.add(new Fact(text("report.last-day"), new Cell.Day(month.atEndOfMonth()), ""));
    return facts;
  }

  private Fact rate(String key, @Nullable RateRow row) {
    if (row == null) {
      return new Fact(text(key), new Cell.Nothing(), text("report.no-sales"));
    }
    String counts =
        text("report.of-units", formats.number(row.numerator()), formats.number(row.denominator()));
    String within =
        row.low() == null
            ? ""
            : " · "
                + text(
                    "report.within",
                    cells.of(Cell.share(row.low())),
                    cells.of(Cell.share(row.high())));
    return new Fact(text(key), Cell.share(row.rate()), counts + within);
  }

  private void addValue(List<Fact> facts, RateAnswer value) {
    var currency = Objects.requireNonNull(value.currency());
    Money returned = Money.rounded(value.total().numerator(), currency);
    Money sold = Money.rounded(value.total().denominator(), currency);
    facts.add(new Fact(text("report.value-returned"), new Cell.Amount(returned), ""));
    facts.add(new Fact(text("report.value-sold"), new Cell.Amount(sold), ""));
  }

  /** What is on record comes first; months before that have what the model came to. */
  private Fact grade(MonthlyReport report) {
    return report
        .grade()
        .map(grade -> grade(grade.grade(), grade.rated(), grade.asOf()))
        .or(() -> report.score().map(made -> grade(made.grade(), made.rated(), made.day())))
        .orElseGet(
            () -> new Fact(text("report.grade"), new Cell.Text(text("credit.not-rated")), ""));
  }

  private Fact grade(Grade grade, boolean rated, @Nullable LocalDate asOf) {
    return new Fact(
        text("report.grade"),
        new Cell.Text(name(grade, rated)),
        text("report.grade.as-of", formats.date(asOf)));
  }

  private Fact score(RatingRecord rating) {
    String within =
        text("report.within", shown(rating.score().low()), shown(rating.score().high()));
    String asOf = text("report.grade.as-of", formats.date(rating.day()));
    return new Fact(
        text("credit.score"),
        new Cell.Count(points(rating.score().score())),
        within + " · " + asOf);
  }

  private String shown(double points) {
    return formats.number(points(points));
  }

  private static BigDecimal points(double points) {
    return BigDecimal.valueOf(Math.round(CreditScore.shown(points)));
  }

  private String name(Grade grade, boolean rated) {
    return rated ? grade.name() : text("credit.not-rated");
  }

  private List<Part> parts(MonthlyReport report) {
    List<Part> parts = new ArrayList<>();
    if (report.seller() == null) {
      parts.add(sellers(report));
    }
    parts.add(part("products", Grouping.PRODUCT, report.products(), true));
    parts.add(part("regions", Grouping.REGION, report.regions(), false));
    parts.add(part("reasons", Grouping.REASON, report.reasons(), false));
    return parts.stream().filter(part -> !part.rows().isEmpty()).toList();
  }

  /**
   * @param coded whether the key itself means something to people
   */
  private Part part(String name, Grouping by, RateAnswer answer, boolean coded) {
    List<String> headers = new ArrayList<>(List.of(text("report.one." + name)));
    if (coded) {
      headers.add(text("report.code"));
    }
    headers.addAll(figureHeaders());
    List<Row> rows = new ArrayList<>();
    for (RateRow row : answer.rows()) {
      if (row.numerator().signum() > 0) {
        String key = row.keys().get(by.key());
        List<Cell> made = new ArrayList<>(List.of(new Cell.Text(label(by, key, row))));
        if (coded) {
          made.add(new Cell.Text(key == null ? "" : key));
        }
        made.addAll(figures(row));
        rows.add(new Row(made, null));
      }
    }
    long left = answer.groups() - answer.rows().size();
    return new Part(
        text("report." + name), headers, rows, left > 0 ? text("report.left-out", left) : "");
  }

  private String label(Grouping by, @Nullable String key, RateRow row) {
    if (key == null) {
      return text("analytics.none." + by.key());
    }
    String written = row.labels().getOrDefault(by.key(), key);
    String named = "analytics." + by.key() + "." + key;
    return by == Grouping.PRODUCT
        ? written
        : Objects.requireNonNull(messages.getMessage(named, null, written, locale()));
  }

  private Part sellers(MonthlyReport report) {
    List<String> headers = new ArrayList<>(List.of(text("report.one.sellers")));
    headers.addAll(figureHeaders());
    headers.add(text("report.grade.now"));
    List<Row> rows = new ArrayList<>();
    for (RateRow row : report.sellers()) {
      String id = Objects.requireNonNull(row.keys().get(Grouping.SELLER.key()));
      SellerGrade grade = report.grades().get(new SellerId(UUID.fromString(id)));
      List<Cell> made = new ArrayList<>(List.of(new Cell.Text(label(Grouping.SELLER, id, row))));
      made.addAll(figures(row));
      made.add(
          new Cell.Text(
              grade == null ? text("credit.not-rated") : name(grade.grade(), grade.rated())));
      rows.add(new Row(made, "/ops/credit/" + id));
    }
    long left = report.sellersInAll() - rows.size();
    return new Part(
        text("report.sellers"), headers, rows, left > 0 ? text("report.left-out", left) : "");
  }

  private List<String> figureHeaders() {
    return List.of(
        text("report.returned"),
        text("report.sold"),
        text("report.rate"),
        text("report.low"),
        text("report.high"));
  }

  private static List<Cell> figures(RateRow row) {
    return List.of(
        new Cell.Count(row.numerator()),
        new Cell.Count(row.denominator()),
        Cell.share(row.rate()),
        Cell.share(row.low()),
        Cell.share(row.high()));
  }

  private String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}

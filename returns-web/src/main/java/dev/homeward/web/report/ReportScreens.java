package dev.homeward.web.report;

import dev.homeward.analytics.replica.ReplicaUnavailable;
import dev.homeward.seller.SellerView;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.web.support.PdfAnswer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows reports in either portal, and gives them to keep. */
@Component
class ReportScreens {

  private static final String VIEW = "report/show";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final MonthlyReports reports;
  private final ReportWriter writer;
  private final CellTexts cells;
  private final ReportPdf pdf;
  private final MessageSource messages;

  ReportScreens(
      MonthlyReports reports,
      ReportWriter writer,
      CellTexts cells,
      ReportPdf pdf,
      MessageSource messages) {
    this.reports = reports;
    this.writer = writer;
    this.cells = cells;
    this.pdf = pdf;
    this.messages = messages;
  }

  /**
   * Shows a month; what makes no month is explained above the last complete one.
   *
   * @param seller null for the whole platform
   * @param base where the reports of it are
   */
  String show(
      @Nullable SellerView seller, String base, String typed, Model model, HttpServletResponse to) {
    YearMonth month;
    try {
      month = reports.month(typed, zone(seller));
    } catch (BusinessRuleViolation refusal) {
      to.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refusal", "error." + refusal.code());
      month = reports.last(zone(seller));
    }
    model.addAttribute("month", month);
    model.addAttribute("base", base);
    try {
      MonthlyReport report = reports.gather(seller, month, zone(seller));
      TreeSet<YearMonth> months = new TreeSet<>(report.months().keySet());
      model.addAttribute("known", !months.isEmpty());
      months.removeIf(reports.last(zone(seller)).plusMonths(1)::isBefore);
      months.add(month);
      model.addAttribute("months", months.descendingSet());
      model.addAttribute("cells", cells);
      model.addAttribute("report", report.isEmpty() ? null : writer.write(report));
      return VIEW;
    } catch (ReplicaUnavailable unavailable) {
      to.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      model.addAttribute("built", unavailable.status().built());
      model.addAttribute("toBuild", unavailable.status().toBuild());
      return "insight/building";
    }
  }

  ResponseEntity<Resource> pdf(@Nullable SellerView seller, String typed) {
    ReportDocument report = document(seller, typed);
    return PdfAnswer.of(pdf.draw(report), report.name());
  }

  void xlsx(@Nullable SellerView seller, String typed, HttpServletResponse to) throws IOException {
    ReportDocument report = document(seller, typed);
    to.setContentType(XLSX);
    to.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    to.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(report.name() + ".xlsx").build().toString());
    ReportXlsx.write(
        report,
        new ReportXlsx.Headers(
            text("report.summary"),
            text("report.figure"),
            text("report.value"),
            text("report.detail")),
        to.getOutputStream());
  }

  private ReportDocument document(@Nullable SellerView seller, String typed) {
    YearMonth month = reports.month(typed, zone(seller));
    MonthlyReport report = reports.gather(seller, month, zone(seller));
    if (report.isEmpty()) {
      throw new NotFound("report", month);
    }
    return writer.write(report);
  }

  private static ZoneId zone(@Nullable SellerView seller) {
    return seller == null ? ZoneOffset.UTC : seller.timeZone();
  }

  private String text(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}

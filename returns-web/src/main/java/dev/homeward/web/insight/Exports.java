package dev.homeward.web.insight;

import dev.homeward.analytics.rates.Grouping;
import dev.homeward.analytics.rates.LineQuery;
import dev.homeward.analytics.rates.RateAnswer;
import dev.homeward.analytics.rates.RateQuery;
import dev.homeward.analytics.rates.RateRow;
import dev.homeward.analytics.rates.ReturnLineRow;
import dev.homeward.analytics.rates.ReturnLines;
import dev.homeward.analytics.rates.ReturnRates;
import dev.homeward.analytics.rates.SaleLineRow;
import dev.homeward.analytics.rates.SaleLines;
import dev.homeward.web.support.CsvFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Writes figures and lines as files: keys and plain numbers, the same in every language. */
@Component
class Exports {

  private final ReturnRates rates;
  private final ReturnLines returns;
  private final SaleLines sales;

  Exports(ReturnRates rates, ReturnLines returns, SaleLines sales) {
    this.rates = rates;
    this.returns = returns;
    this.sales = sales;
  }

  void ranking(Question question, Grouping by, HttpServletResponse response) throws IOException {
    RateQuery query = question.rates(by).order(Rankings.order(question, by));
    RateAnswer answer = rates.answer(query.minDenominator(Rankings.least(question, by)));
    CsvFile file = new CsvFile(response, "return-rates-by-" + by.key());
    file.row(
        by.key(), "label", "returned", "sold", "currency", "rate", "low", "high", "provisional");
    for (RateRow row : answer.rows()) {
      String label = row.labels().get(by.key());
      file.row(
          row.keys().get(by.key()),
          label == null ? row.keys().get("countryText") : label,
          row.numerator(),
          row.denominator(),
          answer.currency(),
          row.rate(),
          row.low(),
          row.high(),
          row.provisional());
    }
  }

  void lines(Question question, HttpServletResponse response) throws IOException {
    LineQuery query = LineLists.query(question);
    boolean ofSales = LineLists.ofSales(question);
    CsvFile file = new CsvFile(response, ofSales ? "sale-lines" : "return-lines");
    if (ofSales) {
      file.row(
          "occurred_at",
          "number",
          "channel",
          "sku",
          "title",
          "category",
          "country",
          "country_text",
          "customer",
          "quantity",
          "unit_price",
          "value",
          "currency",
          "delivered_at",
          "returned");
      sales.each(query, row -> write(file, row));
    } else {
      file.row(
          "occurred_at",
          "number",
          "channel",
          "sku",
          "title",
          "category",
          "country",
          "country_text",
          "customer",
          "quantity",
          "unit_price",
          "value",
          "currency",
          "reason",
          "match",
          "matched",
          "unmatched",
          "days_since_purchase");
      returns.each(query, row -> write(file, row));
    }
  }

  private static void write(CsvFile file, SaleLineRow row) {
    file.row(
        row.occurredAt(),
        row.number(),
        row.channel(),
        row.sku(),
        row.title(),
        row.category(),
        row.country(),
        row.countryText(),
        row.customer(),
        row.quantity(),
        row.unitPrice(),
        row.value().amount(),
        row.value().currency(),
        row.deliveredAt(),
        row.returned());
  }

  private static void write(CsvFile file, ReturnLineRow row) {
    file.row(
        row.occurredAt(),
        row.number(),
        row.channel(),
        row.sku(),
        row.title(),
        row.category(),
        row.country(),
        row.countryText(),
        row.customer(),
        row.quantity(),
        row.unitPrice(),
        row.value().amount(),
        row.value().currency(),
        row.reason(),
        row.match(),
        row.matched(),
        row.unmatched(),
        row.daysSincePurchase());
  }
}

package dev.homeward.web.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;

/**
 * What several sellers sell, each under its own brand.
 *
 * @param price usual list price in euros
 */
record DemoArticle(
    String category, String title, String hsCode, int weightGrams, BigDecimal price) {

  static DemoArticle read(NamedCsvRecord row) {
    return new DemoArticle(
        row.getField("category"),
        row.getField("title"),
        row.getField("hs_code"),
        Integer.parseInt(row.getField("weight_grams")),
        new BigDecimal(row.getField("price")));
  }
}

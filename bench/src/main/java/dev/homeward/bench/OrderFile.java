package dev.homeward.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/**
 * Writes a file of the profile homeward-orders: orders of one to four lines, one line in ten
 * returned.
 */
final class OrderFile {

  private static final Instant FIRST = Instant.parse("2025-01-01T08:00:00Z");
  private static final List<String> COUNTRIES =
      List.of("DE", "FR", "GB", "US", "JP", "IT", "ES", "NL", "CA", "AU");
  private static final String HEADER =
      "order_number,placed_at,currency,customer,email,country,sku,product,title,category,hs_code,origin_country,"
          + "weight_grams,quantity,unit_price,tax_rate,tax_included,shipping,payment_method,paid_at,carrier,"
          + "delivered_at,returned_quantity,returned_at,return_reason";

  private OrderFile() {}

  static void write(Path file, int rows) throws IOException {
    Random random = new Random(42);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER);
      out.newLine();
      int written = 0;
      for (int order = 0; written < rows; order++) {
        int lines = Math.min(1 + random.nextInt(4), rows - written);
        writeOrder(out, order, lines, random);
        written += lines;
      }
    }
  }

  private static void writeOrder(BufferedWriter out, int order, int lines, Random random)
      throws IOException {
    Instant placed = FIRST.plus(order, ChronoUnit.MINUTES);
    int customer = random.nextInt(200_000);
    String head =
        "B%d,%s,EUR,C%d,c%d@example.org,%s"
            .formatted(order, placed, customer, customer, COUNTRIES.get(random.nextInt(10)));
    int first = random.nextInt(20_000);
    for (int line = 0; line < lines; line++) {
      int product = (first + line) % 20_000;
      out.write(head);
      out.write(
          ",SKU-%d,P%d,Product %d,category-%d,691200,CN,350,%d,%d.%02d,19,true,4.90,card,%s,DHL,%s,"
              .formatted(
                  product,
                  product,
                  product,
                  product % 40,
                  1 + random.nextInt(3),
                  5 + random.nextInt(90),
                  random.nextInt(100),
                  placed,
                  placed.plus(4, ChronoUnit.DAYS)));
      out.write(
          random.nextInt(10) == 0
              ? "1,%s,too-small".formatted(placed.plus(12, ChronoUnit.DAYS))
              : ",,");
      out.newLine();
    }
  }
}

package dev.homeward.analytics.replica;

import java.util.UUID;

/** Writes facts straight into the tables: small, and with names that tests can count by hand. */
public record SomeFacts(FollowedDatabase database) {

  public static final UUID ALPHA = UUID.fromString("00000000-0000-7000-8000-00000000000a");
  public static final UUID BETA = UUID.fromString("00000000-0000-7000-8000-00000000000b");

  /** Two sellers: Alpha sells mugs and shirts in pounds from London, Beta lamps in euros. */
  public SomeFacts sellers() {
    database.sql(
        """
        insert into seller (id, version, name, country, currency, time_zone, created_at) values
          ('%s', 0, 'Alpha', 'GB', 'GBP', 'Europe/London', now()),
          ('%s', 0, 'Beta', 'DE', 'EUR', 'Europe/Berlin', now())
        """
            .formatted(ALPHA, BETA));
    product(ALPHA, "MUG", "kitchen");
    product(ALPHA, "SHIRT", "clothes");
    product(BETA, "LAMP", null);
    return this;
  }

  private void product(UUID seller, String code, String category) {
    database.sql(
        "insert into product (id, seller_id, code, title, category) values ('%s', '%s', '%s', '%s', %s)"
            .formatted(id("product", code), seller, code, code + " as listed", text(category)));
  }

  /** An order without lines; {@code country} may be words that map to no code. */
  public SomeFacts order(
      UUID seller, String number, String placedAt, String customer, String country) {
    boolean mapped = country != null && country.length() == 2;
    database.sql(
        """
        insert into customer_order (id, seller_id, channel, number, placed_at, currency, customer_ref, country, country_text,
          list_minor, discount_minor, tax_minor, shipping_minor, duty_minor, total_minor, content_hash, recorded_at)
        select '%s', id, 'web', '%s', '%s', currency, %s, %s, %s, 0, 0, 0, 0, 0, 0, '', now() from seller where id = '%s'
        """
            .formatted(
                id("order", number),
                number,
                placedAt,
                text(customer),
                text(mapped ? country : null),
                text(country),
                seller));
    return this;
  }

  public SomeFacts line(
      String order, int position, String code, int quantity, String price, String carrier) {
    database.sql(
        """
        insert into order_line (id, seller_id, order_id, position, variant_id, product_id, sku, title, merchandise, quantity, unit_price,
          list_minor, discount_minor, tax_rate, tax_included, tax_minor, goods_minor, shipping_minor, duty_minor, carrier, delivered_at, occurred_at)
        select '%1$s', o.seller_id, o.id, %2$d, p.id, p.id, '%3$s', '%3$s', true, %4$d, %5$s, %4$d * %5$s * 100, 0, 0, true, 0,
          %4$d * %5$s * 100, 0, 0, %6$s, o.placed_at, o.placed_at
        from customer_order o, product p where o.id = '%7$s' and p.id = '%8$s'
        """
            .formatted(
                lineId(order, position),
                position,
                code,
                quantity,
                price,
                text(carrier),
                id("order", order),
                id("product", code)));
    return this;
  }

  /** A closed return in the country and channel of nobody's order, to be attributed or not. */
  public SomeFacts returned(
      UUID seller,
      String number,
      String at,
      String customer,
      String country,
      String code,
      int quantity,
      String price,
      String reason) {
    boolean mapped = country != null && country.length() == 2;
    database.sql(
        """
        insert into return_case (id, version, seller_id, channel, number, origin, kind, request_state, dispute_state, currency, customer_ref,
          country, country_text, requested_at, closed_at, recorded_at)
        select '%s', 0, id, 'desk', '%s', 'IMPORTED', 'POLICY', 'CLOSED', 'NONE', currency, %s, %s, %s, '%s', now(), now() from seller where id = '%s';
        """
            .formatted(
                id("case", number),
                number,
                text(customer),
                text(mapped ? country : null),
                text(country),
                at,
                seller));
    database.sql(
        """
        insert into return_line (id, seller_id, case_id, position, variant_id, product_id, sku, title, merchandise, quantity, reason, resolution,
          unit_price, refund_minor, match_state, matched_quantity, occurred_at)
        values ('%1$s', '%2$s', '%3$s', 0, '%4$s', '%4$s', '%5$s', '%5$s', true, %6$d, %7$s, 'REFUND', %8$s, %6$d * %8$s * 100,
          'NO_PRIOR_PURCHASE', 0, '%9$s')
        """
            .formatted(
                id("return-line", number),
                seller,
                id("case", number),
                id("product", code),
                code,
                quantity,
                text(reason),
                price,
                at));
    return this;
  }

  public SomeFacts attributed(String returned, String order, int position, int quantity) {
    database.sql(
        """
        insert into return_attribution (return_line_id, order_line_id, seller_id, quantity)
        select id, '%s', seller_id, %d from return_line where id = '%s';
        update return_line set match_state = 'FULL', matched_quantity = quantity where id = '%3$s'
        """
            .formatted(lineId(order, position), quantity, id("return-line", returned)));
    return this;
  }

  public SomeFacts rate(String currency, String day, String perEuro) {
    database.sql(
        "insert into exchange_rate (currency, day, per_euro) values ('%s', '%s', %s)"
            .formatted(currency, day, perEuro));
    return this;
  }

  public static UUID lineId(String order, int position) {
    return id("order-line", order + "/" + position);
  }

  public static UUID id(String kind, String name) {
    return UUID.nameUUIDFromBytes(
        (kind + ":" + name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static String text(String value) {
    return value == null ? "null" : "'" + value + "'";
  }
}

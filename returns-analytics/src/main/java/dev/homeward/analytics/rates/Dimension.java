package dev.homeward.analytics.rates;

/**
 * How a grouping is found in the replica's tables.
 *
 * @param column its code in the fact tables
 * @param join brings in the words behind the code {@code rated.%1$s}
 * @param key the expression of its key
 * @param further the expression of what tells groups with the same key apart
 * @param label the expression of its text for people
 */
record Dimension(String column, String join, String key, String further, String label) {

  private static final String NOTHING = "null";

  static Dimension of(Grouping grouping, Basis basis) {
    boolean cohort = basis == Basis.COHORT;
    return switch (grouping) {
      case SELLER ->
          new Dimension(
              "seller_key",
              "join seller on seller.key = rated.%s",
              "cast(seller.id as varchar)",
              NOTHING,
              "seller.name");
      case PRODUCT ->
          new Dimension(
              "product_key",
              "left join product on product.key = rated.%s"
                  + " left join seller maker on maker.key = product.seller_key",
              "product.code",
              "cast(maker.id as varchar)",
              "product.label");
      case CUSTOMER ->
          new Dimension(
              "customer_key",
              "left join customer on customer.key = rated.%s"
                  + " left join seller host on host.key = customer.seller_key",
              "customer.reference",
              "cast(host.id as varchar)",
              NOTHING);
      case COUNTRY ->
          new Dimension(
              "country_key",
              "left join country on country.key = rated.%s",
              "country.code",
              "country.words",
              NOTHING);
      case MONTH -> number(cohort ? "delivered_month" : "month", "cast(rated.%s as varchar)");
      case WEEK ->
          number(
              cohort
                  ? "cast(date_trunc('week', l.delivered_day) as date)"
                  : "cast(date_trunc('week', l.day) as date)",
              "cast(rated.%s as varchar)");
      case BORDER ->
          number(
              "border_key",
              "case rated.%s when 1 then 'domestic' when 2 then 'cross-border' else 'unknown' end");
      case CATEGORY, REGION, REASON, CARRIER, CHANNEL -> term(grouping.key());
    };
  }

  private static Dimension number(String column, String key) {
    return new Dimension(column, "", key, NOTHING, NOTHING);
  }

  private static Dimension term(String kind) {
    String join =
        "left join term ${kind} on ${kind}.kind = '${kind}' and ${kind}.key = rated.%s"
            .replace("${kind}", kind);
    return new Dimension(kind + "_key", join, kind + ".value", NOTHING, NOTHING);
  }

  /** The column of a fact table of the given alias. */
  String in(String alias) {
    return column.contains("(") ? column : alias + "." + column;
  }
}

package dev.homeward.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.database.WithTestDatabase;
import dev.homeward.shared.SellerId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Reads the order export of a well-known shop system, all 79 columns of it. */
@SpringBootTest
@WithTestDatabase
@Import({ImportFixtures.class, ImportFixtures.NobodyWorks.class, RecordedFacts.class})
class ShopExportTests {

  private static final List<String> COLUMNS =
      Arrays.asList(
          """
          Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,\
          Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,\
          Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,\
          Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,\
          Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,\
          Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,\
          Shipping Street,Shipping Address1,Shipping Address2,Shipping Company,Shipping City,\
          Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,Note Attributes,\
          Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,\
          Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,\
          Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,\
          Tax 3 Value,Tax 4 Name,Tax 4 Value,Tax 5 Name,Tax 5 Value,Phone,Receipt Number,Duties,\
          Billing Province Name,Shipping Province Name,Payment ID,Payment Terms Name,\
          Next Payment Due At,Payment References\
          """
              .split(","));
  private static final String GERMAN =
      """
      Name=#1001;Email=Anna@Example.org;Financial Status=partially_refunded;\
      Paid at=2026-03-01 10:00:05 +0100;Fulfilled at=2026-03-02 09:00:00 +0100;Currency=EUR;\
      Subtotal=95.00;Shipping=5.00;Taxes=15.97;Total=100.00;Discount Code=SPRING;\
      Discount Amount=10.00;Created at=2026-03-01 10:00:00 +0100;Lineitem quantity=2;\
      Lineitem name=Mug;Lineitem price=20.00;Lineitem sku=MUG;Lineitem taxable=true;\
      Shipping Name=Anna Beispiel;Shipping Address1=Teststr. 1;Shipping City=Dresden;\
      Shipping Zip='01067;Shipping Country=DE;Payment Method=card;Payment Reference=c1;\
      Refunded Amount=20.00;Tax 1 Name=DE MwSt 19%;Tax 1 Value=15.97\
      """;
  private static final String SECOND =
      "Name=#1001;Email=Anna@Example.org;Created at=2026-03-01 10:00:00 +0100;"
          + "Lineitem quantity=1;Lineitem name=Bowl;Lineitem price=50.00;Lineitem sku=BOWL;"
          + "Lineitem taxable=true";
  private static final String THIRD =
      "Name=#1001;Lineitem quantity=1;Lineitem name=Book;Lineitem price=15.00;"
          + "Lineitem sku=;Lineitem taxable=false";
  private static final String AMERICAN =
      """
      Name=#1002;Email=bob@example.org;Financial Status=paid;Currency=USD;Subtotal=30.00;\
      Shipping=0.00;Taxes=2.48;Total=32.48;Discount Amount=5.00;Lineitem discount=5.00;\
      Created at=2026-03-01 10:00:00 -0500;Paid at=2026-03-01 10:00:01 -0500;\
      Lineitem quantity=1;Lineitem name=Lamp;Lineitem price=35.00;Lineitem sku=LAMP;\
      Lineitem taxable=true;Shipping Country=US;Payment Method=card;\
      Tax 1 Name=New York State Tax 4%;Tax 2 Name=City Tax 4.25%\
      """;
  private static final String PLAIN =
      "Financial Status=paid;Currency=EUR;Subtotal=5.00;Shipping=0;Taxes=0;Total=5.00;"
          + "Created at=2026-03-01 10:00:00 +0000;Lineitem quantity=1;Lineitem name=A;"
          + "Lineitem price=5.00;Lineitem sku=A;Shipping Country=FR;";

  @Autowired private ImportFixtures fixtures;
  @Autowired private RecordedFacts facts;
  private SellerId seller;

  @BeforeEach
  void registerSeller() {
    seller = fixtures.seller();
  }

  @Test
  void fillsInTheFactsThatStandOnTheFirstRowOfAnOrderOnly() {
    ImportView view = run(header(), GERMAN, SECOND, THIRD);
    assertThat(view.ordersCreated()).as("%s", fixtures.rejections(view)).isEqualTo(1);
    assertThat(
            facts.of(
                seller,
                "channel, number, email, currency, country, postcode, city, list_minor,"
                    + " discount_minor, shipping_minor, total_minor,"
                    + " placed_at = timestamptz '2026-03-01T09:00:00Z' placed",
                "customer_order t",
                "number"))
        .containsExactly(
            "shopify #1001 anna@example.org EUR DE 01067 Dresden 10500 1000 500 10000 true");
    assertThat(
            facts.of(seller, "sku, quantity, tax_rate, tax_included", "order_line t", "position"))
        .containsExactly("MUG 2 19.0000 true", "BOWL 1 19.0000 true", "Book 1 0.0000 true");
    assertThat(facts.of(seller, "method, reference, amount_minor", "payment t", "position"))
        .containsExactly("card c1 10000");
    assertThat(
            facts.of(
                seller,
                "shipped_at = timestamptz '2026-03-02T08:00:00Z' shipped, delivered_at",
                "shipment t",
                "position"))
        .containsExactly("true null");
  }

  @Test
  void addsTaxesThatComeOnTopAndTakesNoDiscountTwice() {
    run(header(), AMERICAN);
    assertThat(
            facts.of(
                seller,
                "list_minor, discount_minor, tax_minor, total_minor",
                "customer_order t",
                "number"))
        .containsExactly("3500 500 248 3248");
    assertThat(facts.of(seller, "tax_rate, tax_included", "order_line t", "position"))
        .containsExactly("8.2500 false");
  }

  @Test
  void warnsOncePerOrderOfRefundsThatNameNoLines() {
    ImportView view = run(header(), GERMAN, SECOND, THIRD, "Name=#1002;" + PLAIN);
    assertThat(view.report().warnings())
        .isEqualTo(Map.of("import.warning-refund-without-lines", 1L));
    assertThat(view.returnsCreated()).isZero();
  }

  @Test
  void setsCancelledAndUnpaidOrdersAside() {
    String second = "Lineitem quantity=1;Lineitem name=B;Lineitem price=1.00;Lineitem sku=B";
    ImportView view =
        run(
            header(),
            "Name=#1;" + PLAIN + "Cancelled at=2026-03-02 10:00:00 +0000",
            "Name=#1;" + second,
            "Name=#2;" + PLAIN.replace("paid", "pending"),
            "Name=#3;" + PLAIN);
    assertThat(view.ordersCreated()).as("%s", fixtures.rejections(view)).isEqualTo(1);
    assertThat(view.report().setAside())
        .isEqualTo(
            Map.of(
                "CANCELLED", new ImportReport.SetAside(2, 2),
                "UNPAID", new ImportReport.SetAside(1, 1)));
    assertThat(facts.of(seller, "number", "customer_order t", "number")).containsExactly("#3");
  }

  @Test
  void recognisesTheHeaderInOtherLettersAndSpaces() {
    String other = header().toUpperCase(Locale.ROOT).replace("LINEITEM ", "LineItem_  ");
    ImportView view = fixtures.run(seller, null, file(other, GERMAN, SECOND));
    assertThat(view.summary().profile()).isEqualTo("shopify-orders");
    assertThat(view.ordersCreated()).as("%s", view).isEqualTo(1);
  }

  @Test
  void changesNothingWhenTheSameFileComesAgain() {
    run(header(), GERMAN, SECOND, THIRD, AMERICAN);
    ImportView again = run(header(), GERMAN, SECOND, THIRD, AMERICAN);
    assertThat(again.ordersUnchanged()).isEqualTo(2);
    assertThat(again.ordersCreated() + again.ordersReplaced()).isZero();
  }

  @Test
  void knowsAllColumns() {
    assertThat(COLUMNS).hasSize(79).doesNotHaveDuplicates();
  }

  private ImportView run(String header, String... rows) {
    return fixtures.run(seller, "shopify-orders", file(header, rows));
  }

  private static String header() {
    return String.join(",", COLUMNS);
  }

  private static String file(String header, String... rows) {
    return header
        + '\n'
        + Arrays.stream(rows).map(ShopExportTests::row).collect(Collectors.joining());
  }

  /** A row of all columns, from those that are filled in. */
  private static String row(String filled) {
    Map<String, String> values = new HashMap<>();
    for (String each : filled.split(";", 0)) {
      String[] pair = each.split("=", 2);
      values.put(pair[0], pair[1]);
    }
    return COLUMNS.stream()
        .map(column -> values.getOrDefault(column, ""))
        .collect(Collectors.joining(",", "", "\n"));
  }
}

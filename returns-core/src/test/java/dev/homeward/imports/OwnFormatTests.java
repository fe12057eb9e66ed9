package dev.homeward.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.database.WithTestDatabase;
import dev.homeward.imports.mapping.Adjustments;
import dev.homeward.imports.mapping.DecimalStyle;
import dev.homeward.shared.SellerId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@WithTestDatabase
@Import({ImportFixtures.class, ImportFixtures.NobodyWorks.class, RecordedFacts.class})
class OwnFormatTests {

  private static final String HEADER =
      "order_number,placed_at,currency,customer,country,sku,title,quantity,unit_price,discount,"
          + "tax_rate,tax_included,shipping,duties,payment_method,paid_at,carrier,tracking_number,"
          + "delivered_at,returned_quantity,returned_at,return_reason,refunded\n";
  private static final String ORDER = "7,2026-11-01T10:00:00Z,EUR,C-1,DE,";
  private static final String TAIL =
      ",4.90,1.10,card,2026-11-01T10:00:05Z,DHL,0034,2026-11-12T12:00:00Z,";
  private static final String MUG =
      ORDER + "MUG-1,Mug,2,12.30,2.40,19,yes" + TAIL + "1,2026-11-18T09:00:00+01:00,";
  private static final String FILE =
      HEADER
          + MUG
          + "Not as described,11.10\n"
          + ORDER
          + "CUP-2,Cup,1,8.00,,19,no"
          + TAIL
          + ",,,\n";
  private static final String SHORT =
      "order_number,placed_at,currency,country,sku,title,quantity,unit_price\n";

  @Autowired private ImportFixtures fixtures;
  @Autowired private RecordedFacts facts;
  private SellerId seller;

  @BeforeEach
  void registerSeller() {
    seller = fixtures.seller();
  }

  @Test
  void recordsAmountsWithTaxIncludedAndOnTop() {
    ImportView view = run(FILE);
    assertThat(view.ordersCreated()).as("%s", fixtures.rejections(view)).isEqualTo(1);
    assertThat(
            facts.of(
                seller,
                "channel, number, customer_ref, country, list_minor, discount_minor, tax_minor,"
                    + " shipping_minor, duty_minor, total_minor",
                "customer_order t",
                "number"))
        .containsExactly("import 7 C-1 DE 3260 240 506 490 110 3772");
    assertThat(
            facts.of(
                seller,
                "sku, quantity, list_minor, discount_minor, tax_minor, goods_minor, carrier",
                "order_line t",
                "position"))
        .containsExactly("MUG-1 2 2460 240 354 2220 DHL", "CUP-2 1 800 0 152 952 DHL");
    assertThat(facts.of(seller, "method, amount_minor, captured_at", "payment t", "position"))
        .hasSize(1)
        .allMatch(paid -> paid.startsWith("card 3772 2026-11-01"));
  }

  @Test
  void takesTheCustomerGroupWhereThereIsSuchAColumn() {
    String shop = "order_number,placed_at,currency,country,sku,title,quantity,unit_price";
    String row = ",2026-11-01T10:00:00Z,EUR,DE,MUG-1,Mug,1,12.30";
    run(shop + ",Customer Group\n1" + row + ",vip\n2" + row + ",\n");
    run(shop + "\n3" + row + "\n");

    assertThat(
            facts.of(
                seller, "number, coalesce(customer_group, 'none')", "customer_order t", "number"))
        .containsExactly("1 vip", "2 none", "3 none");
  }

  @Test
  void takesWhatTheSellerPromisedAndWhoCalledTheOrderOff() {
    String head =
        "order_number,placed_at,currency,country,sku,title,quantity,unit_price,"
            + "dispatch_by,cancelled_at,cancelled_by\n";
    String row = ",2026-11-01T10:00:00Z,EUR,DE,MUG-1,Mug,1,12.30,2026-11-03T22:00:00Z,";
    ImportView view =
        run(
            head
                + ("1" + row + ",\n")
                + ("2" + row + "2026-11-02T08:00:00Z,Shopper\n")
                + ("3" + row + "2026-11-02T08:00:00Z,\n")
                + ("4" + row + "2026-11-02T08:00:00Z,carrier\n")
                + ("5" + row + ",seller\n"));

    assertThat(view.rowsRejected()).as("nobody else cancels, and nobody at no time").isEqualTo(2);
    assertThat(
            facts.of(
                seller,
                "number, dispatch_by = timestamptz '2026-11-03T22:00:00Z',"
                    + " coalesce(cancelled_by || (cancelled_at = timestamptz '2026-11-02T08:00:00Z'), 'none')",
                "customer_order t",
                "number"))
        .containsExactly("1 true none", "2 true SHOPPERtrue", "3 true SELLERtrue");
  }

  @Test
  void recordsTheDeliveryOfEachLine() {
    run(FILE);
    assertThat(
            facts.of(
                seller,
                "sku, delivered_at = timestamptz '2026-11-12T12:00:00Z', delivery_assumed",
                "order_line t",
                "position"))
        .containsExactly("MUG-1 true false", "CUP-2 true false");
    assertThat(facts.of(seller, "carrier, tracking_number", "shipment t", "position"))
        .containsExactly("DHL 0034");
  }

  @Test
  void closesACaseForWhatCameBackAndTakesItFromTheOrderLine() {
    ImportView view = run(FILE);
    assertThat(view.returnsCreated()).isEqualTo(1);
    assertThat(view.unmatchedReturns()).isZero();
    assertThat(
            facts.of(
                seller,
                "number, request_state, closed_at = timestamptz '2026-11-18T08:00:00Z', kind",
                "return_case t",
                "number"))
        .containsExactly("7-R20261118T080000 CLOSED true POLICY");
    assertThat(
            facts.of(
                seller,
                "l.sku, t.quantity, t.reason, t.refund_minor, t.match_state, a.quantity taken",
                "return_line t join order_line l on l.id = t.order_line_id"
                    + " join return_attribution a on a.return_line_id = t.id"
                    + " and a.order_line_id = l.id",
                "t.position"))
        .containsExactly("MUG-1 1 not-as-described 1110 null 1");
    assertThat(ledger()).containsExactly("MUG-1 2 2 1", "CUP-2 1 1 0");
  }

  @Test
  void closesOneCasePerMomentOfReturn() {
    String cup = ORDER + "CUP-2,Cup,3,8.00,,19,no" + TAIL + "2,2026-11-20,too-big,\n";
    ImportView view = run(HEADER + MUG + ",\n" + cup);
    assertThat(view.returnsCreated()).isEqualTo(2);
    assertThat(facts.of(seller, "sku, quantity, reason, refund_minor", "return_line t", "sku"))
        .containsExactly("CUP-2 2 too-big 1600", "MUG-1 1 null 1230");
    assertThat(ledger()).containsExactly("MUG-1 2 2 1", "CUP-2 3 3 2");
  }

  @Test
  void changesNothingWhenTheSameFileComesAgain() {
    run(FILE);
    List<String> before = ledger();
    ImportView again = run(FILE);
    assertThat(again.ordersUnchanged()).isEqualTo(1);
    assertThat(again.returnsUnchanged()).isEqualTo(1);
    assertThat(again.ordersCreated() + again.ordersReplaced()).isZero();
    assertThat(again.returnsCreated() + again.returnsReplaced()).isZero();
    assertThat(ledger()).isEqualTo(before);
  }

  @Test
  void replacesAnOrderWhoseContentChangedAndKeepsItsReturn() {
    run(FILE);
    ImportView changed = run(FILE.replace("8.00", "9.00"));
    assertThat(changed.ordersReplaced()).as("%s", fixtures.rejections(changed)).isEqualTo(1);
    assertThat(changed.returnsUnchanged()).isEqualTo(1);
    assertThat(ledger()).containsExactly("MUG-1 2 2 1", "CUP-2 1 1 0");
  }

  @Test
  void refusesMoreComingBackThanWasBoughtAndCountsTheReason() {
    ImportView view = run(FILE.replace("Z,1,2026", "Z,3,2026"));
    assertThat(view.rowsRejected()).isEqualTo(1);
    assertThat(fixtures.rejections(view))
        .extracting(Rejection::code)
        .containsExactly("return.exceeds-delivered");
    assertThat(fixtures.rejections(view)).extracting(Rejection::line).containsExactly(2L);
    assertThat(view.returnsCreated()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-01T10:00:00Z, 2026-06-01T10:00:00Z",
    "2026-06-01T10:00:00+02:00, 2026-06-01T08:00:00Z",
    "2026-06-01T10:00:00.250Z, 2026-06-01T10:00:00.250Z",
    "2026-06-01T10:00:00.123456Z, 2026-06-01T10:00:00.123456Z",
    "2026-06-01 10:00:00Z, 2026-06-01T10:00:00Z",
    "2026-06-01T10:00:00, 2026-06-01T09:00:00Z",
    "2026-06-01T10:00, 2026-06-01T09:00:00Z",
    "2026-06-01 10:00, 2026-06-01T09:00:00Z",
    "2026-06-01, 2026-05-31T23:00:00Z",
    "2026-12-01, 2026-12-01T00:00:00Z",
  })
  void readsMomentsWithAndWithoutAZone(String written, String meant) {
    ImportView view = run(SHORT + "1," + written + ",EUR,DE,A,A,1,5.00\n");
    assertThat(
            facts.of(
                seller, "placed_at = timestamptz '" + meant + "'", "customer_order t", "number"))
        .as("%s", fixtures.rejections(view))
        .containsExactly("true");
  }

  @Test
  void readsDecimalCommasWhereTheSellerSaysSo() {
    String file =
        SHORT.replace(',', ';') + "1;2026-06-01T10:00:00Z;EUR;Deutschland;A;A;2;1.234,50\n";
    Adjustments comma = new Adjustments(Map.of(), null, null, DecimalStyle.COMMA, null, null);
    ImportView view =
        fixtures.run(
            seller,
            "homeward-orders",
            new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
            comma);
    assertThat(facts.of(seller, "total_minor", "customer_order t", "number"))
        .as("%s", fixtures.rejections(view))
        .containsExactly("246900");
  }

  @Test
  void rejectsADayThatDoesNotExist() {
    ImportView view = run(SHORT + "1,2026-02-30,EUR,DE,A,A,1,5.00\n");
    assertThat(view.report().rejectedByReason()).isEqualTo(Map.of("import.row-time", 1L));
  }

  private ImportView run(String file) {
    return fixtures.run(seller, "homeward-orders", file);
  }

  private List<String> ledger() {
    return facts.of(
        seller,
        "l.sku, t.ordered, t.delivered, t.received",
        "quantity_ledger t join order_line l on l.id = t.order_line_id",
        "l.position");
  }
}

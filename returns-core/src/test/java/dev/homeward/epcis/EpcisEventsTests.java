package dev.homeward.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.homeward.database.WithTestDatabase;
import dev.homeward.inspection.Authenticity;
import dev.homeward.inspection.Condition;
import dev.homeward.inspection.Disposition;
import dev.homeward.inspection.Finding;
import dev.homeward.inspection.Grade;
import dev.homeward.inspection.InspectedUnits;
import dev.homeward.inspection.Intake;
import dev.homeward.inspection.Liability;
import dev.homeward.inspection.ReceivedLine;
import dev.homeward.inspection.Verdict;
import dev.homeward.order.OrderView;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnFixtures;
import dev.homeward.seller.NewSeller;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.NewParcel;
import dev.homeward.shipping.ParcelContent;
import dev.homeward.shipping.ParcelDirection;
import dev.homeward.shipping.Parcels;
import dev.homeward.shipping.Scan;
import dev.homeward.shipping.Scans;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every physical step of a return, in the words of the standard. */
@SpringBootTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@WithTestDatabase
class EpcisEventsTests {

  private static final Path LISTS = Path.of("../../shared/data/payloads/epcis");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final EpcisEvents events;
  private final ReturnFixtures returns;
  private final Sellers sellers;
  private final Parcels parcels;
  private final Scans scans;
  private final Warehouse warehouse;
  private final Clock clock;

  EpcisEventsTests(
      EpcisEvents events,
      ReturnFixtures returns,
      Sellers sellers,
      Parcels parcels,
      Scans scans,
      ReturnBook book,
      Intake intake,
      Clock clock) {
    this.warehouse = new Warehouse(book, intake);
    this.events = events;
    this.returns = returns;
    this.sellers = sellers;
    this.parcels = parcels;
    this.scans = scans;
    this.clock = clock;
  }

  @Test
  void tellsScansReceiptAndJudgementInTheirOrder() {
    SellerId seller = seller();
    ReturnCaseId id = travelled(seller);

    List<EpcisEvent> told = events.ofCase(seller, id);

    assertThat(told)
        .extracting(event -> event.step().code() + "/" + event.state().code())
        .containsExactly(
            "shipping/returned",
            "departing/in_transit",
            "holding/non_sellable_other",
            "receiving/returned",
            "inspecting/conformant",
            "storing/sellable_not_accessible");
    assertThat(told).extracting(EpcisEvent::at).isSorted();
    assertThat(told).extracting(EpcisEvent::id).doesNotHaveDuplicates();
    assertThat(events.ofCase(seller, id)).as("the same facts are the same events").isEqualTo(told);
  }

  @Test
  void findsCasesByWhenSomethingPhysicalHappened() {
    SellerId seller = seller();
    ReturnCaseId id = travelled(seller);
    Instant now = clock.instant();

    assertThat(events.casesBetween(seller, ago(60), now.plusSeconds(60), null)).containsExactly(id);
    assertThat(events.casesBetween(seller, ago(60), now.plusSeconds(60), id)).isEmpty();
    assertThat(events.casesBetween(seller, ago(600), ago(500), null)).isEmpty();
    assertThat(events.casesBetween(seller(), ago(60), now.plusSeconds(60), null)).isEmpty();
  }

  @Test
  void anotherSellersReturnIsNotThere() {
    ReturnCaseId id = travelled(seller());
    SellerId other = seller();

    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> events.ofCase(other, id));
  }

  @Test
  void writesADocumentOfTheStandardsForm() {
    SellerId seller = seller();
    List<EpcisEvent> told = events.ofCase(seller, travelled(seller));

    JsonNode document = written(told);

    assertThat(document.at("/type").asString()).isEqualTo("EPCISDocument");
    assertThat(document.at("/schemaVersion").asString()).isEqualTo("2.0");
    assertThat(document.at("/@context/0").asString()).startsWith("https://ref.gs1.org/");
    JsonNode list = document.at("/epcisBody/eventList");
    assertThat(list.size()).isEqualTo(told.size());
    JsonNode handed = list.get(0);
    assertThat(handed.at("/type").asString()).isEqualTo("ObjectEvent");
    assertThat(handed.at("/action").asString()).isEqualTo("OBSERVE");
    assertThat(handed.at("/eventTimeZoneOffset").asString()).matches("\\+0[12]:00");
    assertThat(handed.at("/bizTransactionList/0/type").asString()).isEqualTo("rma");
    assertThat(handed.at("/bizTransactionList/1/type").asString()).isEqualTo("bol");
    assertThat(handed.at("/epcList/0").asString()).startsWith("urn:uuid:");
    assertThat(handed.at("/homeward:trackingNumber").asString()).startsWith("E");
    JsonNode received = list.get(3);
    assertThat(received.at("/quantityList/0/quantity").asInt()).isEqualTo(2);
    assertThat(received.at("/quantityList/0").propertyNames())
        .as("the standard allows no other")
        .containsExactlyInAnyOrder("epcClass", "quantity");
    assertThat(received.at("/homeward:goods/0/homeward:sku").asString()).isEqualTo("A");
  }

  @Test
  void usesNoWordThatTheStandardDoesNotKnow() throws IOException {
    assumeTrue(Files.isDirectory(LISTS), "the lists are not here");

    assertThat(words("bizsteps"))
        .containsAll(Arrays.stream(BusinessStep.values()).map(BusinessStep::code).toList())
        .doesNotContain("returning");
    assertThat(words("dispositions"))
        .containsAll(Arrays.stream(GoodsState.values()).map(GoodsState::code).toList());
    assertThat(words("biztransaction-types")).contains("rma", "bol", "inv");
  }

  private static List<String> words(String list) throws IOException {
    JsonNode context =
        JSON.readTree(Files.readString(LISTS.resolve("cbv-2.0-" + list + ".jsonld")))
            .path("@context");
    return new ArrayList<>(context.propertyNames());
  }

  private JsonNode written(List<EpcisEvent> told) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    EpcisDocument.write(told.iterator(), clock.instant(), bytes);
    return JSON.readTree(bytes.toString(StandardCharsets.UTF_8));
  }

  private ReturnCaseId travelled(SellerId seller) {
    OrderView order = returns.sold(seller, 3, o -> o.line("A", 2, "10.00"));
    ReturnCaseId id = returns.file(ReturnFixtures.request(order, 0, 2, "changed-my-mind"));
    String number = "E" + UUID.randomUUID().toString().replace("-", "").substring(0, 18);
    parcels.announce(
        new NewParcel(
            ParcelDirection.RETURN,
            "Sandbox",
            number,
            new CountryCode("DE"),
            new CountryCode("CN"),
            null,
            List.of(ParcelContent.of(seller, id, 2))));
    // In no order, as carriers tell; what nobody understands is no step.
    Stream.of(
            scan(number, "CUSTOMS_ACTION_REQUIRED", 20, "Shenzhen"),
            scan(number, "HANDED_OVER", 50, "Berlin"),
            scan(number, "SOMETHING_ELSE", 30, null),
            scan(number, "DEPARTED_FACILITY", 40, "Leipzig"))
        .forEach(scan -> scans.record(List.of(scan)));
    warehouse.takes(seller, id, 2);
    return id;
  }

  /** Books in and judges. */
  private record Warehouse(ReturnBook book, Intake intake) {

    void takes(SellerId seller, ReturnCaseId id, int units) {
      ReturnLineId line = book.get(seller, id).lines().getFirst().id();
      intake.take(
          seller,
          id,
          UUID.randomUUID(),
          List.of(new ReceivedLine(line, units, Condition.SEALED, Finding.EXPECTED, null, null)),
          List.of(
              new InspectedUnits(
                  line,
                  units,
                  Verdict.ACCEPTED,
                  Grade.A,
                  Disposition.RESTOCK,
                  Authenticity.GENUINE,
                  Liability.NONE,
                  BigDecimal.ZERO,
                  null)),
          ReturnFixtures.agent());
    }
  }

  private Scan scan(String number, String code, int hours, @Nullable String place) {
    return new Scan(
        "test",
        null,
        "Sandbox",
        number,
        List.of(new Scan.Code("homeward", code)),
        null,
        ago(hours),
        place,
        null,
        null,
        null);
  }

  private Instant ago(int hours) {
    return clock.instant().minus(Duration.ofHours(hours));
  }

  private SellerId seller() {
    return sellers
        .register(
            new NewSeller(
                "EPCIS " + UUID.randomUUID(),
                new CountryCode("DE"),
                Currency.getInstance("EUR"),
                ZoneId.of("Europe/Berlin")))
        .id();
  }
}

package dev.homeward.web.merchant;

import static dev.homeward.web.security.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffView;
import dev.homeward.address.PostalAddress;
import dev.homeward.customs.ImportEntries;
import dev.homeward.customs.ImportEntry;
import dev.homeward.customs.claim.ClaimOpening;
import dev.homeward.customs.postal.PackagingWeights;
import dev.homeward.customs.regime.ChargeType;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.order.OrderView;
import dev.homeward.refund.ExecutionState;
import dev.homeward.refund.GrantView;
import dev.homeward.refund.RefundWish;
import dev.homeward.refund.Refunds;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.NewParcel;
import dev.homeward.shipping.ParcelContent;
import dev.homeward.shipping.ParcelDirection;
import dev.homeward.shipping.Parcels;
import dev.homeward.web.security.TestPeople;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a claim rests on, packed: every piece that is on record, and the names of those that are
 * not.
 */
@SpringBootTest
@AutoConfigureMockMvc
@WithTestDatabase
@Import({TestPeople.class, DeskWorld.class, Statements.class})
class EvidencePackTests {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;
  @Autowired DeskWorld world;
  @Autowired ImportEntries entries;
  @Autowired ClaimOpening opening;
  @Autowired Parcels parcels;
  @Autowired Refunds refunds;
  @Autowired PackagingWeights packaging;
  @Autowired Clock clock;

  @Test
  void holdsEveryPieceThatIsOnRecordAndNamesThoseThatAreNot() throws IOException {
    SellerId seller = people.seller();
    StaffView owner = people.member(seller, SellerRole.OWNER);
    OrderView order = world.sold(seller, "12.30");
    entered(order);
    ReturnCaseId id = world.approved(order);
    String claim = claim(seller, id);

    Map<String, byte[]> before = pack(owner, claim);
    assertThat(before).containsKeys("original.pdf", "statement.pdf", "manifest.json");
    assertThat(missing(before))
        .contains("OUTBOUND_DELIVERY", "RETURN_DELIVERY", "INSPECTION", "REFUND", "EXPORT_PROOF")
        .doesNotContain("ORIGINAL", "STATEMENT");
    assertThat(text(before, "original.pdf")).contains("ENTRY-1", "910211", "LX123456785CN");

    world.judged(order, id);
    back(seller, id);
    refunded(seller, id);

    Map<String, byte[]> after = pack(owner, claim);
    assertThat(missing(after)).doesNotContain("INSPECTION", "REFUND", "RETURN_DELIVERY");
    assertThat(manifest(after).at("/claim/asked").asString()).matches("\\d+\\.\\d\\d [A-Z]{3}");
    assertThat(manifest(after).at("/incompletePieces").toString())
        .as("nobody has seen the parcel yet")
        .contains("RETURN_DELIVERY");
    assertThat(text(after, "refund.pdf")).contains("24.60 EUR", "card");
    assertThat(text(after, "receipt-and-inspection.pdf")).contains("Accepted", "Blue mug");
    assertThat(text(after, "return-delivery.pdf"))
        .as("the way back names the way out")
        .contains("BACK1", "LX123456785CN");
    for (JsonNode piece : manifest(after).at("/pieces")) {
      for (JsonNode file : piece.at("/files")) {
        assertThat(after).containsKey(file.asString());
      }
    }
    StaffView other = people.member(people.seller(), SellerRole.OWNER);
    assertThat(get("/merchant/customs/claims/" + claim + "/evidence.zip", other)).hasStatus(404);
  }

  @Test
  void takesDownWhatPackagingWeighs() {
    SellerId seller = people.seller();
    StaffView owner = people.member(seller, SellerRole.OWNER);

    assertThat(weigh(owner, "80")).hasStatus3xxRedirection();
    assertThat(weigh(owner, "80")).hasStatus3xxRedirection();
    assertThat(weigh(owner, "90000")).hasStatus(422);

    assertThat(packaging.grams(seller)).isEqualTo(80);
    assertThat(get("/merchant/customs", owner))
        .bodyText()
        .contains("In force since")
        .doesNotContain("??");
    StaffView other = people.member(people.seller(), SellerRole.OWNER);
    assertThat(get("/merchant/customs", other)).bodyText().contains("What the platform assumes");
  }

  private MvcTestResult weigh(StaffView owner, String grams) {
    return mvc.post()
        .uri("/merchant/customs/packaging")
        .param("grams", grams)
        .with(as(owner))
        .with(csrf())
        .exchange();
  }

  private void entered(OrderView order) {
    entries.put(
        order.seller(),
        new ImportEntry(
            order.id(),
            "ENTRY-1",
            new CountryCode("US"),
            EUR,
            today().minusDays(6),
            today().minusDays(9),
            "EX-1",
            null,
            "INV-1",
            today().minusDays(9),
            "Broker",
            null,
            "Yanwen",
            "LX123456785CN",
            List.of(
                new ImportEntry.Line(
                    order.lines().getFirst().id(),
                    2,
                    "910211",
                    eur("20.00"),
                    null,
                    List.of(new ImportEntry.Charge(ChargeType.DUTY, eur("15.00"), null, true))))),
        DeskWorld.AGENT);
  }

  private String claim(SellerId seller, ReturnCaseId id) {
    PostalAddress home =
        new PostalAddress(
            new CountryCode("DE"), null, "Shop", List.of(), null, null, null, null, null, null);
    return opening
        .open(seller, id, "us-drawback-retail", "ENTRY-1", home, today(), DeskWorld.AGENT)
        .id()
        .toString();
  }

  private void back(SellerId seller, ReturnCaseId id) {
    parcels.announce(
        new NewParcel(
            ParcelDirection.RETURN,
            "USPS",
            "BACK1" + id.toString().substring(24),
            new CountryCode("US"),
            new CountryCode("DE"),
            null,
            List.of(ParcelContent.of(seller, id, 2))));
  }

  private void refunded(SellerId seller, ReturnCaseId id) {
    refunds.grant(seller, id, UUID.randomUUID(), RefundWish.ORIGINAL, DeskWorld.AGENT);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            refunds.of(seller, id).stream()
                .map(GrantView::executions)
                .flatMap(List::stream)
                .anyMatch(execution -> execution.state() == ExecutionState.SUCCEEDED));
  }

  private Map<String, byte[]> pack(StaffView owner, String claim) throws IOException {
    MvcTestResult answer = get("/merchant/customs/claims/" + claim + "/evidence.zip", owner);
    assertThat(answer).hasStatusOk();
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(
            new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static JsonNode manifest(Map<String, byte[]> pack) {
    return JSON.readTree(pack.get("manifest.json"));
  }

  private static List<String> missing(Map<String, byte[]> pack) {
    return StreamSupport.stream(manifest(pack).at("/missingPieces").spliterator(), false)
        .map(JsonNode::asString)
        .toList();
  }

  private static String text(Map<String, byte[]> pack, String file) throws IOException {
    try (PDDocument document = Loader.loadPDF(pack.get(file))) {
      return new PDFTextStripper().getText(document);
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static Money eur(String amount) {
    return Money.of(new BigDecimal(amount), EUR);
  }

  private MvcTestResult get(String path, StaffView reader) {
    return mvc.get().uri(path).locale(Locale.ENGLISH).with(as(reader)).exchange();
  }
}

package dev.homeward.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.database.WithTestDatabase;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.TestPeople;
import dev.homeward.withdrawal.NewStatement;
import dev.homeward.withdrawal.Receipt;
import dev.homeward.withdrawal.Receipts;
import dev.homeward.withdrawal.Statement;
import dev.homeward.withdrawal.Withdrawals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The receipt that shoppers keep: the same in mail and document, in every language. */
@SpringBootTest
@WithTestDatabase
@Import(TestPeople.class)
class StatementReceiptTests {

  private final Withdrawals withdrawals;
  private final Receipts receipts;
  private final TestPeople people;

  @Autowired
  StatementReceiptTests(Withdrawals withdrawals, Receipts receipts, TestPeople people) {
    this.withdrawals = withdrawals;
    this.receipts = receipts;
    this.people = people;
  }

  @ParameterizedTest
  @CsvSource({
    "en,Receipt of a withdrawal",
    "de,Eingangsbestätigung eines Widerrufs",
    "fr,Accusé de réception d’une rétractation",
    "es,Acuse de recibo de un desistimiento",
    "ja,契約撤回の受領確認書",
    "zh-CN,撤回合同的收讫回执"
  })
  void case169StatesContentMomentAndHashInMailAndDocument(String locale, String title)
      throws IOException {
    Statement stated = stated(locale, "Anna Beispiel", null, null);
    Receipt receipt = receipts.of(stated.id());
    String second = stated.evidence().declaredAt().toString().substring(0, 19);

    try (PDDocument pdf = Loader.loadPDF(receipt.pdf().getByteArray())) {
      assertThat(squeezed(new PDFTextStripper().getText(pdf)))
          .contains(squeezed(title), "AnnaBeispiel", "A-4711", "anna@example.org", second)
          .contains(stated.reference(), stated.evidence().sha256());
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(locale);
    }
    assertThat(receipt.text())
        .contains(stated.reference(), stated.evidence().sha256(), second, "Anna Beispiel");
    assertThat(receipt.html()).contains(stated.reference(), stated.evidence().sha256());
  }

  @Test
  void joinsAndTurnsArabicAndKeepsNumbersAsTheyAre() throws IOException {
    Statement stated = stated("ar", "ليلى", null, null);
    Receipt receipt = receipts.of(stated.id());

    try (PDDocument pdf = Loader.loadPDF(receipt.pdf().getByteArray())) {
      String text = squeezed(new PDFTextStripper().getText(pdf));
      // The reader, not the page, sets digits that begin a word apart from it.
      String hash = stated.evidence().sha256().replaceFirst("^[0-9]+", "");
      assertThat(text).contains("A-4711", hash, stated.reference());
      // Drawn joined, and read back as it was written.
      assertThat(text).contains("ليلى", "إيصالباستلامانسحاب");
      assertThat(fonts(pdf)).anyMatch(font -> font.contains("NotoNaskhArabic"));
    }
    assertThat(receipt.html()).contains("dir=\"rtl\"");
  }

  @Test
  void carriesTheRecordThatTheHashIsOf() throws IOException {
    Statement stated = stated("de", "Anna Beispiel", null, null);

    try (PDDocument pdf = Loader.loadPDF(receipts.of(stated.id()).pdf().getByteArray())) {
      PDComplexFileSpecification file =
          Objects.requireNonNull(
              pdf.getDocumentCatalog()
                  .getNames()
                  .getEmbeddedFiles()
                  .getNames()
                  .get(stated.reference() + ".json"));
      assertThat(new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8))
          .isEqualTo(stated.evidence().payload());
    }
  }

  @Test
  void survivesSignsThatNoFontHasAndTextsOfSeveralPages() throws IOException {
    String long1 = "Becher 😀 ᚠᚢ\u0007 zerbrochen\n".repeat(70);
    Statement stated = stated("de", "กานดา <b>&", long1, null);

    try (PDDocument pdf = Loader.loadPDF(receipts.of(stated.id()).pdf().getByteArray())) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
      assertThat(new PDFTextStripper().getText(pdf)).contains("zerbrochen", "<b>&");
    }
    assertThat(receipts.of(stated.id()).html()).contains("&lt;b&gt;&amp;");
  }

  @Test
  void comesFromTheShopThatTheLinkNamed() {
    SellerId seller = people.seller();
    String name = people.sellers().get(seller).name();

    assertThat(receipts.of(stated("fr", "Anna", null, seller).id()).sender()).isEqualTo(name);
    assertThat(receipts.of(stated("fr", "Anna", null, null).id()).sender()).isEqualTo("Homeward");
  }

  private static List<String> fonts(PDDocument pdf) throws IOException {
    List<String> names = new ArrayList<>();
    PDResources resources = pdf.getPage(0).getResources();
    for (COSName name : resources.getFontNames()) {
      names.add(resources.getFont(name).getName());
    }
    return names;
  }

  private Statement stated(
      String locale, String name, @Nullable String goods, @Nullable SellerId seller) {
    return withdrawals.declare(
        new NewStatement(
            UUID.randomUUID(),
            seller,
            UUID.randomUUID().toString(),
            null,
            "A-4711",
            name,
            "anna@example.org",
            locale,
            "I withdraw.",
            goods,
            List.of(),
            ZoneId.of("Europe/Berlin"),
            "192.0.2.7",
            null));
  }

  /** Lines may break anywhere. */
  private static String squeezed(String text) {
    return text.replaceAll("\\s", "");
  }
}

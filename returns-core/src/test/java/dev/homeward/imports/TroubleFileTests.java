package dev.homeward.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.database.WithTestDatabase;
import dev.homeward.shared.SellerId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(properties = "homeward.imports.max-uncompressed-size=96MB")
@WithTestDatabase
@Import({ImportFixtures.class, ImportFixtures.NobodyWorks.class})
class TroubleFileTests {

  private static final String HEADER =
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
  private static final String ROW = "1,85123A,HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,France\n";

  @Autowired private ImportFixtures fixtures;
  @Autowired private JdbcClient jdbc;
  private SellerId seller;

  @BeforeEach
  void registerSeller() {
    seller = fixtures.seller();
  }

  @Test
  void refusesAnEmptyFile() {
    refused(new byte[0], "import.file-empty");
  }

  @Test
  void refusesAHeaderWithoutRows() {
    refused(bytes(HEADER), "import.file-header-only");
  }

  @Test
  void refusesASpreadsheet() {
    refused(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0}, "import.file-spreadsheet");
  }

  @Test
  void refusesBinaryContent() {
    refused(new byte[] {'a', ',', 'b', '\n', 0, 1, 2, 3}, "import.file-binary");
  }

  @Test
  void refusesHalfAGzipFileAndRecordsNothingOfIt() throws IOException {
    byte[] whole = gzip(HEADER + manyRows(50_000));
    refused(Arrays.copyOf(whole, whole.length / 2), "import.file-gzip-broken");
  }

  @Test
  void refusesAGzipBomb() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes(HEADER));
      byte[] zeros = bytes("0".repeat(1 << 20));
      for (int i = 0; i < 100; i++) {
        out.write(zeros);
      }
    }
    refused(packed.toByteArray(), "import.file-unpacks-too-large");
  }

  @Test
  void refusesAQuotationMarkThatIsNeverClosed() {
    refused(bytes(HEADER + ROW + ROW.replace("HOLDER", "\"HOLDER")), "import.file-quotes-broken");
  }

  @Test
  void namesMissingColumnsAndGuessesTheNearest() {
    ImportView view =
        fixtures.run(
            seller, "invoices-and-credit-notes", HEADER.replace("UnitPrice", "UnitPreis") + ROW);
    assertThat(view.summary().failureCode()).isEqualTo("import.columns-missing");
    assertThat(view.summary().failureArguments())
        .contains("UnitPrice")
        .contains("UnitPreis → UnitPrice");
  }

  @Test
  void refusesAColumnThatStandsTwice() {
    String doubled = HEADER.replace("Description", "quantity");
    refused(bytes(doubled + ROW), "import.columns-doubled");
  }

  @Test
  void refusesAFileThatFitsNoProfile() {
    ImportView view = fixtures.run(seller, null, "a,b,c\n1,2,3\n");
    assertThat(view.summary().failureCode()).isEqualTo("import.profile-not-recognised");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
  void readsEveryUsualCharacterSet(String charset) {
    String mark = charset.startsWith("UTF") ? "\ufeff" : "";
    String text = mark + HEADER + ROW.replace("HOLDER", "Tischläufer für Café");
    ImportView view = fixtures.run(seller, null, text.getBytes(Charset.forName(charset)));
    assertThat(view.ordersCreated()).as("%s", view).isEqualTo(1);
    assertThat(titles()).containsExactly("Tischläufer für Café");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {"semicolon ;", "pipe |"})
  void findsTheSeparator(String name, String separator) {
    ImportView view = fixtures.run(seller, null, (HEADER + ROW).replace(",", separator));
    assertThat(view.ordersCreated()).as(name).isEqualTo(1);
  }

  @Test
  void keepsLineBreaksAndSpacesInQuotedText() {
    String title = "  TWO\nLINES, \"\"quoted\"\" ";
    fixtures.run(seller, null, HEADER + ROW.replace("HOLDER", '"' + title + '"'));
    assertThat(titles()).containsExactly("  TWO\nLINES, \"quoted\" ");
  }

  @Test
  void leavesOutAnOrderWithABadRowAsAWholeAndSaysSo() {
    ImportView view =
        fixtures.run(
            seller, null, HEADER + ROW + ROW.replace("6,", "six,") + ROW.replace("1,85", "2,85"));
    assertThat(view.summary().state()).isEqualTo(ImportState.DONE);
    assertThat(view.ordersCreated()).isEqualTo(1);
    assertThat(view.rowsRejected()).isEqualTo(2);
    assertThat(fixtures.rejections(view))
        .extracting(Rejection::line, Rejection::code)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2L, "import.row-order-incomplete"),
            org.assertj.core.groups.Tuple.tuple(3L, "import.row-number"));
  }

  @Test
  void reportsALastLineThatIsCutOff() {
    ImportView view =
        fixtures.run(seller, null, HEADER + ROW + ROW.replace("1,85", "2,85").substring(0, 30));
    assertThat(view.ordersCreated()).isEqualTo(1);
    assertThat(view.rowsRejected()).isEqualTo(1);
    assertThat(view.report().warnings()).containsKey("import.warning-cut-off");
  }

  @Test
  void changesNothingWhenTheSameFileComesAgain() {
    String file = HEADER + ROW + ROW.replace("1,85", "C2,85").replace("6,", "-6,");
    ImportView first = fixtures.run(seller, null, file);
    ImportView second = fixtures.run(seller, null, file);
    assertThat(first.ordersCreated()).isEqualTo(1);
    assertThat(first.returnsCreated()).isEqualTo(1);
    assertThat(second.ordersUnchanged()).isEqualTo(1);
    assertThat(second.returnsUnchanged()).isEqualTo(1);
    assertThat(second.ordersCreated() + second.ordersReplaced() + second.returnsCreated()).isZero();
  }

  private void refused(byte[] file, String code) {
    ImportView view = fixtures.run(seller, "invoices-and-credit-notes", file);
    assertThat(view.summary().state()).isEqualTo(ImportState.FAILED);
    assertThat(view.summary().failureCode()).isEqualTo(code);
    assertThat(titles()).isEmpty();
  }

  private java.util.List<String> titles() {
    return jdbc.sql("select title from order_line where seller_id = ?")
        .param(seller.value())
        .query(String.class)
        .list();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String manyRows(int count) {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      rows.append(i).append(ROW.substring(1));
    }
    return rows.toString();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes(text));
    }
    return packed.toByteArray();
  }
}

package dev.homeward.web.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import dev.homeward.address.AddressFormats;
import dev.homeward.address.PostalAddress;
import dev.homeward.address.TwoScripts;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.label.LabelId;
import dev.homeward.shipping.label.LabelState;
import dev.homeward.shipping.label.LabelView;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

class LabelPdfTests {

  private static final String NUMBER = "CZ100000140DE";
  private static final int DOTS = 203;

  private final LabelPdf labels = new LabelPdf(new AddressFormats());

  @ParameterizedTest
  @EnumSource(PaperSize.class)
  void printsBarsAndSquareThatAScannerReads(PaperSize size) throws Exception {
    ByteArrayResource pdf = labels.draw(label(), null, size, guide(Locale.GERMAN));

    assertThat(codes(pdf, 0)).contains(NUMBER, "R7K2-9QMD");
    try (PDDocument document = Loader.loadPDF(pdf.getByteArray())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getPage(0).getResources().getXObjectNames())
          .as("bars are drawn, not pictures")
          .isEmpty();
    }
  }

  @Test
  void printsTheDestinationInBothScripts() throws Exception {
    String text = text(labels.draw(label(), null, PaperSize.LABEL, guide(Locale.GERMAN)));

    assertThat(text)
        .contains("HANGZHOU", "ZHEJIANG 310051", "CHINA", "浙江省杭州市滨江区", "滨江路88号")
        .contains("10115 Berlin", "GERMANY", "CZ 100 000 140 DE", "0.40 kg");
  }

  @Test
  void putsTheLabelThatACarrierDrewOnASheet() throws Exception {
    byte[] theirs =
        labels.draw(label(), null, PaperSize.LABEL, guide(Locale.GERMAN)).getByteArray();

    ByteArrayResource pdf = labels.draw(label(), theirs, PaperSize.A4, guide(Locale.GERMAN));

    assertThat(codes(pdf, 0)).contains(NUMBER);
    assertThat(text(pdf)).contains("So geht es");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN", "ar", "ja"})
  void printsAPackingSlipOfAsManyPagesAsItNeeds(String language) throws Exception {
    List<PackingSlipPdf.Item> items = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      items.add(new PackingSlipPdf.Item("Linen Summer Dress", "FA-" + i, "1"));
    }
    PackingSlipPdf.Slip slip =
        new PackingSlipPdf.Slip(
            Locale.forLanguageTag(language),
            "Lotus Lane",
            "Packing slip",
            "R7K2-9QMD",
            List.of("Order 10001"),
            "In this parcel",
            items,
            "Please put this sheet into the parcel.");

    ByteArrayResource pdf = PackingSlipPdf.draw(slip, PaperSize.A4);

    assertThat(codes(pdf, 0)).contains("R7K2-9QMD");
    try (PDDocument document = Loader.loadPDF(pdf.getByteArray())) {
      assertThat(document.getNumberOfPages()).isBetween(2, 4);
    }
    assertThat(text(pdf)).contains("FA-0", "FA-39");
  }

  private static String text(ByteArrayResource pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf.getByteArray())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static List<String> codes(ByteArrayResource pdf, int page) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf.getByteArray())) {
      BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, DOTS);
      int[] dots =
          image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
      LuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), dots);
      Result[] found =
          new GenericMultipleBarcodeReader(new MultiFormatReader())
              .decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)));
      return Arrays.stream(found).map(Result::getText).toList();
    }
  }

  private static LabelPdf.Guide guide(Locale locale) {
    return new LabelPdf.Guide(locale, "So geht es", List.of("1. Ausschneiden.", "2. Aufkleben."));
  }

  private static LabelView label() {
    CountryCode cn = new CountryCode("CN");
    PostalAddress from =
        new PostalAddress(
            new CountryCode("DE"),
            "Anna Müller",
            null,
            List.of("Lindenstraße 4"),
            null,
            "Berlin",
            null,
            "10115",
            null,
            null);
    PostalAddress latin =
        new PostalAddress(
            cn,
            "Returns",
            "Lotus Lane Trading",
            List.of("88 Binjiang Road"),
            "Binjiang",
            "Hangzhou",
            "Zhejiang",
            "310051",
            null,
            null);
    PostalAddress local =
        new PostalAddress(
            cn, "退货部", "莲巷贸易", List.of("滨江路88号"), "滨江区", "杭州市", "浙江省", "310051", null, null);
    return new LabelView(
        LabelId.next(),
        SellerId.next(),
        new ReturnCaseId(UUID.randomUUID()),
        "R7K2-9QMD",
        LabelState.BOUGHT,
        "drop-off",
        from,
        new TwoScripts(latin, local),
        400,
        "sandbox",
        "Sandbox",
        "TRACKED",
        new Money(1478, Currency.getInstance("EUR")),
        NUMBER,
        null,
        LocalDate.of(2026, 12, 24),
        null,
        Instant.EPOCH,
        Instant.EPOCH,
        List.of(),
        List.of());
  }
}

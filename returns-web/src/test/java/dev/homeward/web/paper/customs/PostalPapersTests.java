package dev.homeward.web.paper.customs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import dev.homeward.address.AddressFormats;
import dev.homeward.address.PostalAddress;
import dev.homeward.customs.Declaration;
import dev.homeward.customs.DeclaredLine;
import dev.homeward.customs.postal.PostalForm;
import dev.homeward.customs.postal.PostedParcel;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ByteArrayResource;

/** The forms of the post, as the post and customs read them. */
class PostalPapersTests {

  private static final String SMALL = "RR100000014DE";
  private static final String PARCEL = "CZ473124829DE";
  private static final int DOTS = 203;
  private static final float MILLIMETRE = 72 / 25.4f;

  private final PostalPapers papers = papers();

  @ParameterizedTest
  @CsvSource({
    "CN22, 3, false, 74, 105, 1",
    "CN22, 3, true, 101.6, 152.4, 1",
    "CN22, 8, false, 101.6, 152.4, 1",
    "CN23, 4, false, 210, 148, 1",
    "CN23, 12, false, 210, 297, 1",
    "CN23, 60, false, 210, 297, 2"
  })
  void printsAFormOnPaperOfItsSizeWithBarsThatAScannerReads(
      PostalForm form, int lines, boolean label, float width, float height, int pages)
      throws Exception {
    String number = form == PostalForm.CN22 ? SMALL : PARCEL;

    ByteArrayResource pdf = papers.print(goods(form, lines, number), hangzhou(true), label);

    assertThat(codes(pdf)).containsExactly(number);
    try (PDDocument document = Loader.loadPDF(pdf.getByteArray())) {
      PDRectangle size = document.getPage(0).getMediaBox();
      assertThat(size.getWidth() / MILLIMETRE).isEqualTo(width, offset());
      assertThat(size.getHeight() / MILLIMETRE).isEqualTo(height, offset());
      assertThat(document.getNumberOfPages()).isEqualTo(pages);
      assertThat(document.getPage(0).getResources().getXObjectNames())
          .as("bars are drawn, not pictures")
          .isEmpty();
    }
    String text = text(pdf);
    assertThat(text).contains("SKU-0", "SKU-" + (lines - 1));
  }

  @Test
  void saysEverythingThatTheLongerFormAsksFor() throws Exception {
    String text =
        text(papers.print(goods(PostalForm.CN23, 2, PARCEL), hangzhou(true), false))
            .replaceAll("\\s+", " ");

    assertThat(text)
        .contains("CUSTOMS DECLARATION", "DÉCLARATION EN DOUANE", "CN 23")
        .contains("Anna Müller", "Lindenstraße 4", "10115", "Berlin", "GERMANY (DE)")
        .contains("Lotus Lane Trading", "莲巷贸易", "滨江路88号", "310051", "CHINA (CN)")
        .contains("91330100MA", "returns@lotus.example")
        .contains("910211", "0.240", "240.00 EUR")
        .contains("Total gross weight", "0.900", "Total value (6)", "480.00 EUR", "14.78 EUR")
        .contains("Returned goods", "Retour de marchandise", "R7K2-9QMD")
        .contains("26DE7300", "INV-1", "2026 No. 16", "CZ 473 124 829 DE");
  }

  @Test
  void leavesTheBoxEmptyWithoutAPostalNumberAndSaysWhatToWrite() throws Exception {
    Declaration goods = goods(PostalForm.CN22, 1, null);

    ByteArrayResource pdf = papers.print(goods, null, false);

    assertThat(codes(pdf)).isEmpty();
    assertThat(text(pdf).replaceAll("\\s+", " "))
        .contains("No postal number yet", "nine digits, DE")
        .contains("CN 22", "Total weight (in kg) (6)", "0.900");
  }

  @Test
  void cutsWhatNoBoxHasRoomForAndKeepsTheForm() throws Exception {
    Declaration goods = goods(PostalForm.CN22, 1, SMALL, "Very long words ".repeat(40));

    String text = text(papers.print(goods, null, false));

    assertThat(text).contains("…", "CN 22");
  }

  private static org.assertj.core.data.Offset<Float> offset() {
    return org.assertj.core.data.Offset.offset(0.1f);
  }

  private static PostalPapers papers() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/customs");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new PostalPapers(messages, new AddressFormats());
  }

  private static Declaration goods(PostalForm form, int lines, @Nullable String number) {
    return goods(form, lines, number, "Wristwatch, quartz, leather strap");
  }

  private static Declaration goods(
      PostalForm form, int count, @Nullable String number, String description) {
    List<DeclaredLine> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(
          new DeclaredLine(
              new ReturnLineId(UUID.randomUUID()),
              "SKU-" + i,
              description,
              2,
              "910211",
              new CountryCode("CN"),
              240,
              eur(240_00)));
    }
    return new Declaration(
        SellerId.next(),
        new ReturnCaseId(UUID.randomUUID()),
        "R7K2-9QMD",
        form,
        new PostalAddress(
            new CountryCode("DE"),
            "Anna Müller",
            null,
            List.of("Lindenstraße 4"),
            null,
            "Berlin",
            null,
            "10115",
            "+49 30 123456",
            "anna@example.org"),
        hangzhou(false),
        "91330100MA",
        null,
        lines,
        new Declaration.Original(
            "1001",
            LocalDate.of(2026, 10, 1),
            "INV-1",
            LocalDate.of(2026, 10, 2),
            "Yanwen",
            "LX123456785CN",
            "26DE7300",
            LocalDate.of(2026, 10, 9),
            "9610-77"),
        List.of(new Declaration.Relief("2026 No. 16", "cn-2026-16")),
        "DAP",
        new PostedParcel(number, number, 900, eur(14_78)),
        900,
        Instant.parse("2026-11-27T08:00:00Z"));
  }

  private static Money eur(long minor) {
    return new Money(minor, Currency.getInstance("EUR"));
  }

  private static PostalAddress hangzhou(boolean local) {
    CountryCode cn = new CountryCode("CN");
    return local
        ? new PostalAddress(
            cn, "退货部", "莲巷贸易", List.of("滨江路88号"), "滨江区", "杭州市", "浙江省", "310051", null, null)
        : new PostalAddress(
            cn,
            "Returns Department",
            "Lotus Lane Trading",
            List.of("88 Binjiang Road"),
            "Binjiang",
            "Hangzhou",
            "Zhejiang",
            "310051",
            "+86 571 123",
            "returns@lotus.example");
  }

  private static String text(ByteArrayResource pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf.getByteArray())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static List<String> codes(ByteArrayResource pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf.getByteArray())) {
      BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, DOTS);
      int[] dots =
          image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
      LuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), dots);
      try {
        Result[] found =
            new GenericMultipleBarcodeReader(new MultiFormatReader())
                .decodeMultiple(
                    new BinaryBitmap(new HybridBinarizer(source)),
                    Map.of(
                        DecodeHintType.POSSIBLE_FORMATS,
                        List.of(BarcodeFormat.CODE_128),
                        DecodeHintType.TRY_HARDER,
                        true));
        return Arrays.stream(found).map(Result::getText).toList();
      } catch (NotFoundException none) {
        return List.of();
      }
    }
  }
}

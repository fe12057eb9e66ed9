package dev.homeward.web.paper;

import dev.homeward.address.AddressFormats;
import dev.homeward.address.PostalAddress;
import dev.homeward.shipping.label.LabelView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** Draws labels, or puts those that carriers drew on the paper that people have. */
@Component
public class LabelPdf {

  private static final PaperSize FACE = PaperSize.LABEL;
  private static final float INSET = 12;

  private final AddressFormats formats;

  LabelPdf(AddressFormats formats) {
    this.formats = formats;
  }

  /**
   * What stands beside a label on a sheet that it is cut from.
   *
   * @param steps what to do with it
   */
  public record Guide(Locale locale, String title, List<String> steps) {}

  /**
   * @param carriers the label as its carrier drew it; null where it is drawn here
   */
  public ByteArrayResource draw(
      LabelView label, byte @Nullable [] carriers, PaperSize size, Guide guide) {
    try (PDDocument document = new PDDocument();
        PDDocument drawn = carriers == null ? new PDDocument() : Loader.loadPDF(carriers)) {
      PDPage page = new PDPage(size.page());
      document.addPage(page);
      document.getDocumentInformation().setTitle(label.number());
      float left = size == PaperSize.A4 ? (size.width - FACE.width) / 2 : 0;
      float top = size.height - (size == PaperSize.A4 ? size.margin : 0);
      PDFormXObject own =
          carriers == null ? null : new LayerUtility(document).importPageAsForm(drawn, 0);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        if (own == null) {
          face(document, content, label, left, top);
        } else {
          place(content, own, left, top);
        }
        if (size == PaperSize.A4) {
          around(document, content, left, top, guide);
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return new ByteArrayResource(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void face(
      PDDocument document, PDPageContentStream page, LabelView label, float left, float top)
      throws IOException {
    float width = FACE.width - 2 * INSET;
    Pen pen = new Pen(document, page, Locale.ENGLISH, left + INSET, top - INSET, width);
    pen.lines(List.of(Objects.requireNonNullElse(label.carrier(), "")), true, 15, 0);
    pen.atRight(Objects.requireNonNullElse(label.service(), ""), true, 15);
    pen.rule(1.5f);
    pen.lines(List.of("FROM"), true, 6.5f, 0);
    pen.lines(formats.print(label.from(), label.to().latin().country()), false, 7.5f, 0);
    pen.rule(1.5f);
    pen.lines(List.of("RETURN TO"), true, 6.5f, 0);
    pen.lines(formats.print(label.to().latin(), label.from().country()), true, 11, 8);
    PostalAddress local = label.to().local();
    if (local != null) {
      pen.y -= 3;
      pen.lines(formats.print(local, local.country()), false, 9.5f, 8);
    }
    float square = 52;
    float at = top - FACE.height + INSET;
    Barcodes.square(page, label.number(), left + FACE.width - INSET - square, at, square);
    Pen foot = new Pen(document, page, Locale.ENGLISH, left + INSET, at + square, width - 60);
    foot.lines(List.of("RETURN"), true, 6.5f, 0);
    foot.lines(List.of(label.number()), true, 11, 0);
    foot.lines(List.of(weight(label)), false, 8, 0);
    bars(document, page, label, left + INSET, at + square + 8, width);
  }

  private static void bars(
      PDDocument document, PDPageContentStream page, LabelView label, float x, float y, float width)
      throws IOException {
    String number = Objects.requireNonNull(label.trackingNumber());
    Barcodes.bars(page, number, x, y + 18, width, 62);
    new Pen(document, page, Locale.ENGLISH, x, y + 17, width).centred(spaced(number), true, 11);
    Pen line = new Pen(document, page, Locale.ENGLISH, x, y + 90, width);
    line.rule(1.5f);
  }

  private static String weight(LabelView label) {
    return String.format(Locale.ROOT, "%.2f kg", label.grams() / 1000.0);
  }

  /** As people read it: {@code RB 123 456 785 GB}. */
  public static String spaced(String number) {
    return number.matches("[A-Z]{2}\\d{9}[A-Z]{2}")
        ? number.replaceAll("(..)(\\d{3})(\\d{3})(\\d{3})(..)", "$1 $2 $3 $4 $5")
        : number;
  }

  /** Into the same frame, whatever size it was drawn in. */
  private static void place(PDPageContentStream page, PDFormXObject own, float left, float top)
      throws IOException {
    PDRectangle box = own.getBBox();
    float scale = Math.min(FACE.width / box.getWidth(), FACE.height / box.getHeight());
    page.saveGraphicsState();
    page.transform(
        new Matrix(
            scale,
            0,
            0,
            scale,
            left - box.getLowerLeftX() * scale,
            top - FACE.height - box.getLowerLeftY() * scale));
    page.drawForm(own);
    page.restoreGraphicsState();
  }

  private static void around(
      PDDocument document, PDPageContentStream page, float left, float top, Guide guide)
      throws IOException {
    page.setStrokingColor(0.55f);
    page.setLineWidth(0.5f);
    page.setLineDashPattern(new float[] {4, 3}, 0);
    page.addRect(left, top - FACE.height, FACE.width, FACE.height);
    page.stroke();
    page.setLineDashPattern(new float[0], 0);
    float margin = PaperSize.A4.margin;
    float width = PaperSize.A4.width - 2 * margin;
    float from = top - FACE.height - 24;
    Pen pen = new Pen(document, page, guide.locale(), margin, from, width);
    pen.text(guide.title(), true, 14);
    for (String step : guide.steps()) {
      pen.y -= 6;
      pen.text(step, false, 11);
    }
  }
}

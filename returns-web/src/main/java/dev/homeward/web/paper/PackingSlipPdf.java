package dev.homeward.web.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.springframework.core.io.ByteArrayResource;

/** Draws what lies in the parcel, so that whoever opens it knows whose it is. */
public final class PackingSlipPdf {

  private static final float SQUARE = 76;

  private PackingSlipPdf() {}

  /**
   * What a slip says.
   *
   * @param number of the return; it is the code as well
   * @param facts below the title
   * @param items one a line
   */
  public record Slip(
      Locale locale,
      String from,
      String title,
      String number,
      List<String> facts,
      String itemsTitle,
      List<Item> items,
      String note) {}

  /** Goods of one kind. */
  public record Item(String title, String detail, String quantity) {}

  public static ByteArrayResource draw(Slip slip, PaperSize size) {
    try (PDDocument document = new PDDocument()) {
      document.getDocumentInformation().setTitle(slip.title() + " " + slip.number());
      document.getDocumentCatalog().setLanguage(slip.locale().toLanguageTag());
      PDPageContentStream content = page(document, size);
      Pen pen = pen(document, content, slip, size);
      head(pen, slip, size);
      float type = size == PaperSize.A4 ? 10.5f : 8;
      for (Item item : slip.items()) {
        if (pen.y - needed(pen, item, type) < size.margin) {
          content.close();
          content = page(document, size);
          pen = pen(document, content, slip, size);
        }
        item(pen, item, type);
      }
      pen.rule(0.75f);
      pen.y -= 4;
      if (pen.y - pen.height(slip.note(), false, type) < size.margin) {
        content.close();
        content = page(document, size);
        pen = pen(document, content, slip, size);
      }
      pen.text(slip.note(), false, type);
      content.close();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return new ByteArrayResource(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PDPageContentStream page(PDDocument document, PaperSize size) throws IOException {
    PDPage page = new PDPage(size.page());
    document.addPage(page);
    return new PDPageContentStream(document, page);
  }

  private static Pen pen(
      PDDocument document, PDPageContentStream content, Slip slip, PaperSize size) {
    return new Pen(
        document,
        content,
        slip.locale(),
        size.margin,
        size.height - size.margin,
        size.width - 2 * size.margin);
  }

  private static void head(Pen pen, Slip slip, PaperSize size) throws IOException {
    boolean large = size == PaperSize.A4;
    pen.text(slip.from(), true, large ? 11 : 8);
    pen.text(slip.title(), true, large ? 20 : 13);
    pen.y -= 8;
    Barcodes.bars(pen.page, slip.number(), pen.x, pen.y - 40, pen.width - SQUARE - 8, 40);
    Barcodes.square(pen.page, slip.number(), pen.x + pen.width - SQUARE, pen.y - SQUARE, SQUARE);
    float bottom = pen.y - SQUARE;
    pen.y -= 44;
    pen.lines(List.of(slip.number()), true, large ? 14 : 11, 0);
    pen.y = bottom - 4;
    for (String fact : slip.facts()) {
      pen.text(fact, false, large ? 10.5f : 8);
    }
    pen.y -= 8;
    pen.text(slip.itemsTitle(), true, large ? 13 : 9.5f);
  }

  private static float needed(Pen pen, Item item, float type) throws IOException {
    return pen.height(title(item), true, type) + pen.height(item.detail(), false, type) + 12;
  }

  private static void item(Pen pen, Item item, float type) throws IOException {
    pen.rule(0.5f);
    pen.text(title(item), true, type);
    if (!item.detail().isEmpty()) {
      pen.text(item.detail(), false, type);
    }
  }

  private static String title(Item item) {
    return item.quantity() + " × " + item.title();
  }
}

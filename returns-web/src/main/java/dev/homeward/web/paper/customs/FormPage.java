package dev.homeward.web.paper.customs;

import dev.homeward.web.paper.Barcodes;
import dev.homeward.web.receipt.Typesetter;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A page of a form, whose places are told in millimetres from the top left. */
final class FormPage implements AutoCloseable {

  static final float MILLIMETRE = 72 / 25.4f;

  private static final float LEADING = 1.14f;
  private static final float SMALLEST = 4.5f;
  private static final float PAD = 0.8f;
  private static final float CAPTION = 4.6f;

  private final PDPageContentStream page;
  private final Typesetter types;
  private final float height;

  /** A place on the page. */
  record Box(float x, float y, float width, float height) {

    Box inset(float left, float top) {
      return new Box(x + left, y + top, width - left - PAD, height - top);
    }
  }

  FormPage(PDDocument document, Typesetter types, float width, float height) throws IOException {
    PDPage sheet = new PDPage(new PDRectangle(width * MILLIMETRE, height * MILLIMETRE));
    document.addPage(sheet);
    this.page = new PDPageContentStream(document, sheet);
    this.types = types;
    this.height = height;
  }

  /** Draws the edges of a box. */
  void frame(Box box, float thickness) throws IOException {
    page.setStrokingColor(0f);
    page.setLineWidth(thickness);
    page.addRect(
        box.x() * MILLIMETRE,
        (height - box.y() - box.height()) * MILLIMETRE,
        box.width() * MILLIMETRE,
        box.height() * MILLIMETRE);
    page.stroke();
  }

  /** Draws a box with what it is for, and returns the rest of it. */
  Box field(Box box, String caption) throws IOException {
    frame(box, 0.4f);
    return captioned(box, caption);
  }

  /** Writes what a place is for, and returns the rest of it. */
  Box captioned(Box box, String caption) throws IOException {
    Box inner = box.inset(PAD, 0.3f);
    float used = write(inner, caption, false, CAPTION);
    return inner.inset(0, used);
  }

  /** Writes a text as large as it may be and fits; returns the height that it took. */
  float write(Box box, String text, boolean bold, float largest) throws IOException {
    float size = largest;
    List<String> lines = types.wrap(text, bold, size, box.width() * MILLIMETRE);
    while (tall(lines.size(), size) > box.height() && size > SMALLEST) {
      size = Math.max(SMALLEST, size - 0.25f);
      lines = types.wrap(text, bold, size, box.width() * MILLIMETRE);
    }
    int most = Math.max(1, (int) (box.height() * MILLIMETRE / (size * LEADING)));
    if (lines.size() > most) {
      lines = cut(lines.subList(0, most), bold, size, box.width() * MILLIMETRE);
    }
    show(lines, bold, size, box);
    return tall(lines.size(), size);
  }

  /** Writes one line that ends at the right edge. */
  void right(Box box, String text, boolean bold, float largest) throws IOException {
    float size = largest;
    while (types.width(text, bold, size) > box.width() * MILLIMETRE && size > SMALLEST) {
      size -= 0.25f;
    }
    float room = box.width() * MILLIMETRE - types.width(text, bold, size);
    show(
        List.of(text),
        bold,
        size,
        new Box(box.x() + Math.max(0, room) / MILLIMETRE, box.y(), box.width(), box.height()));
  }

  /** Draws a square to tick, and what it stands for. */
  void check(Box box, boolean ticked, String text) throws IOException {
    float side = 2.4f;
    frame(new Box(box.x(), box.y(), side, side), 0.5f);
    if (ticked) {
      page.setLineWidth(1.1f);
      stroke(box.x() + 0.4f, box.y() + 0.4f, side - 0.8f);
    }
    write(
        new Box(box.x() + side + 0.8f, box.y() - 0.1f, box.width() - side - 0.8f, box.height()),
        text,
        ticked,
        5.4f);
  }

  private void stroke(float x, float y, float side) throws IOException {
    float left = x * MILLIMETRE;
    float top = (height - y) * MILLIMETRE;
    float far = side * MILLIMETRE;
    page.moveTo(left, top);
    page.lineTo(left + far, top - far);
    page.moveTo(left + far, top);
    page.lineTo(left, top - far);
    page.stroke();
  }

  /** Draws the bars of a number in the middle of a box, with the number below them. */
  void bars(Box box, String number, String readable) throws IOException {
    float text = 4;
    Barcodes.bars(
        page,
        number,
        box.x() * MILLIMETRE,
        (height - box.y() - box.height() + text) * MILLIMETRE,
        box.width() * MILLIMETRE,
        (box.height() - text) * MILLIMETRE);
    float size = 8.5f;
    float width = types.width(readable, true, size) / MILLIMETRE;
    show(
        List.of(readable),
        true,
        size,
        new Box(
            box.x() + (box.width() - width) / 2,
            box.y() + box.height() - text + 0.4f,
            width,
            text));
  }

  private void show(List<String> lines, boolean bold, float size, Box box) throws IOException {
    page.setNonStrokingColor(0f);
    float y = (height - box.y()) * MILLIMETRE;
    for (String line : lines) {
      y -= size * LEADING;
      types.show(page, line, bold, size, box.x() * MILLIMETRE, y + size * 0.18f);
    }
  }

  private List<String> cut(List<String> lines, boolean bold, float size, float width)
      throws IOException {
    String last = lines.getLast();
    while (!last.isEmpty() && types.width(last + "…", bold, size) > width) {
      last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
    }
    List<String> kept = new java.util.ArrayList<>(lines);
    kept.set(kept.size() - 1, last.stripTrailing() + "…");
    return kept;
  }

  private static float tall(int lines, float size) {
    return lines * size * LEADING / MILLIMETRE;
  }

  @Override
  public void close() throws IOException {
    page.close();
  }
}

package dev.homeward.web.paper;

import com.ibm.icu.util.ULocale;
import dev.homeward.web.receipt.Fonts;
import dev.homeward.web.receipt.Typesetter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Writes from top to bottom within a frame of a page. */
final class Pen {

  private static final float LEADING = 1.25f;

  final PDPageContentStream page;
  final float x;
  final float width;
  float y;

  private final Typesetter types;
  private final boolean rightToLeft;

  Pen(
      PDDocument document,
      PDPageContentStream page,
      Locale locale,
      float x,
      float top,
      float width) {
    this.page = page;
    this.x = x;
    this.y = top;
    this.width = width;
    this.rightToLeft = ULocale.forLocale(locale).isRightToLeft();
    this.types = new Typesetter(new Fonts(document), locale, rightToLeft);
  }

  /** Writes lines that keep their order and are never turned around, such as addresses. */
  void lines(List<String> lines, boolean bold, float size, float indent) throws IOException {
    for (String line : lines) {
      for (String part : types.wrap(line, bold, size, width - indent)) {
        y -= size * LEADING;
        page.setNonStrokingColor(0f);
        types.show(page, part, bold, size, x + indent, y);
      }
    }
  }

  /** Writes a text of the shopper's language, from the side where it begins. */
  void text(String text, boolean bold, float size) throws IOException {
    for (String part : types.wrap(text, bold, size, width)) {
      y -= size * LEADING;
      float start = rightToLeft ? x + width - types.width(part, bold, size) : x;
      page.setNonStrokingColor(0f);
      types.show(page, part, bold, size, start, y);
    }
  }

  void centred(String text, boolean bold, float size) throws IOException {
    y -= size * LEADING;
    page.setNonStrokingColor(0f);
    types.show(page, text, bold, size, x + (width - types.width(text, bold, size)) / 2, y);
  }

  void atRight(String text, boolean bold, float size) throws IOException {
    types.show(page, text, bold, size, x + width - types.width(text, bold, size), y);
  }

  void rule(float thickness) throws IOException {
    y -= 5;
    page.setStrokingColor(0f);
    page.setLineWidth(thickness);
    page.moveTo(x, y);
    page.lineTo(x + width, y);
    page.stroke();
    y -= 1;
  }

  /** The height that a text would take. */
  float height(String text, boolean bold, float size) throws IOException {
    return types.wrap(text, bold, size, width).size() * size * LEADING;
  }
}

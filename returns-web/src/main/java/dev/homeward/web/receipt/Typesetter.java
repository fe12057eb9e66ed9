package dev.homeward.web.receipt;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Turns text into lines, and lines into signs from left to right: Arabic is joined and turned
 * around by ICU, since PDFs know only places of glyphs.
 */
public final class Typesetter {

  private static final int JOINED =
      ArabicShaping.LETTERS_SHAPE
          | ArabicShaping.TEXT_DIRECTION_LOGICAL
          | ArabicShaping.LENGTH_GROW_SHRINK;
  private static final int UNKNOWN = '\uFFFD';

  private final Fonts fonts;
  private final Locale locale;
  private final boolean rightToLeft;

  public Typesetter(Fonts fonts, Locale locale, boolean rightToLeft) {
    this.fonts = fonts;
    this.locale = locale;
    this.rightToLeft = rightToLeft;
  }

  /** Signs of one font. */
  private record Run(PDFont font, String text) {

    float width(float size) throws IOException {
      return font.getStringWidth(text) / 1000 * size;
    }
  }

  /** Breaks a text where its language allows, and anywhere where that is not enough. */
  public List<String> wrap(String text, boolean bold, float size, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String paragraph : clean(text).split("\n", -1)) {
      BreakIterator breaks = BreakIterator.getLineInstance(locale);
      breaks.setText(paragraph);
      StringBuilder line = new StringBuilder();
      int start = breaks.first();
      for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
        for (String piece : pieces(paragraph.substring(start, end), bold, size, width)) {
          if (!line.isEmpty() && width(line + piece.stripTrailing(), bold, size) > width) {
            lines.add(line.toString().stripTrailing());
            line.setLength(0);
          }
          line.append(piece);
        }
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private List<String> pieces(String word, boolean bold, float size, float width)
      throws IOException {
    if (width(word.stripTrailing(), bold, size) <= width) {
      return List.of(word);
    }
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (int sign : word.codePoints().toArray()) {
      if (!piece.isEmpty()
          && width(piece.toString() + Character.toString(sign), bold, size) > width) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.appendCodePoint(sign);
    }
    pieces.add(piece.toString());
    return pieces;
  }

  public float width(String line, boolean bold, float size) throws IOException {
    float width = 0;
    for (Run run : runs(line, bold)) {
      width += run.width(size);
    }
    return width;
  }

  /** Draws a line that fits. */
  public void show(
      PDPageContentStream page, String line, boolean bold, float size, float x, float y)
      throws IOException {
    page.beginText();
    page.newLineAtOffset(x, y);
    for (Run run : runs(line, bold)) {
      page.setFont(run.font(), size);
      page.showText(run.text());
    }
    page.endText();
  }

  private List<Run> runs(String line, boolean bold) throws IOException {
    List<Run> runs = new ArrayList<>();
    for (int sign : visual(line).codePoints().toArray()) {
      Run next = run(bold, sign, UNKNOWN, '?');
      Run last = runs.isEmpty() ? null : runs.getLast();
      if (last != null && last.font().equals(next.font())) {
        runs.set(runs.size() - 1, new Run(last.font(), last.text() + next.text()));
      } else {
        runs.add(next);
      }
    }
    return runs;
  }

  /** Returns the first of some signs that a font has; there is one for the last of them. */
  private Run run(boolean bold, int... signs) throws IOException {
    for (int sign : signs) {
      PDFont font = fonts.of(sign, bold);
      if (font != null) {
        return new Run(font, Character.toString(sign));
      }
    }
    throw new IllegalStateException("no font has a question mark");
  }

  private String visual(String line) {
    try {
      String joined = new ArabicShaping(JOINED).shape(line);
      byte direction = rightToLeft ? Bidi.RTL : Bidi.LTR;
      Bidi bidi = new Bidi(joined, direction);
      return bidi.writeReordered(Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS);
    } catch (ArabicShapingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Leaves nothing that has no place on paper. */
  private static String clean(String text) {
    String composed = Normalizer2.getNFCInstance().normalize(text.replace("\r\n", "\n"));
    StringBuilder kept = new StringBuilder(composed.length());
    composed
        .codePoints()
        .map(sign -> sign == '\t' ? ' ' : sign)
        .filter(sign -> sign == '\n' || !Character.isISOControl(sign))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}

package dev.homeward.web.paper;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Rectangle;

/** Draws barcodes as filled rectangles, sharp at every size. */
public final class Barcodes {

  /** 13 mil, what hand scanners of carriers are set to. */
  private static final float WIDEST = 0.94f;

  private Barcodes() {}

  /** Draws a line of bars in the middle of a width, with room at both ends. */
  public static void bars(
      PDPageContentStream page, String text, float x, float y, float width, float height)
      throws IOException {
    Code128 code = new Code128();
    code.setHumanReadableLocation(HumanReadableLocation.NONE);
    code.setModuleWidth(1);
    code.setBarHeight(1);
    code.setContent(text);
    int quiet = 10;
    float module = Math.min(WIDEST, width / (code.getWidth() + 2 * quiet));
    draw(page, code, x + (width - code.getWidth() * module) / 2, y, module, height);
  }

  /** Draws a square. */
  public static void square(PDPageContentStream page, String text, float x, float y, float side)
      throws IOException {
    QrCode code = new QrCode();
    code.setPreferredEccLevel(QrCode.EccLevel.M);
    code.setModuleWidth(1);
    code.setContent(text);
    float module = side / code.getWidth();
    draw(page, code, x, y, module, module * code.getHeight());
  }

  private static void draw(
      PDPageContentStream page, Symbol code, float x, float y, float module, float height)
      throws IOException {
    float tall = height / code.getHeight();
    page.setNonStrokingColor(0f);
    for (Rectangle bar : code.getRectangles()) {
      page.addRect(
          x + (float) bar.x * module,
          y + height - (float) (bar.y + bar.height) * tall,
          (float) bar.width * module,
          (float) bar.height * tall);
    }
    page.fill();
  }
}

package dev.homeward.web.shopper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import uk.org.okapibarcode.backend.QrCode.EccLevel;
import uk.org.okapibarcode.graphics.Color;
import uk.org.okapibarcode.output.SvgRenderer;

/** Draws the code that a counter or warehouse scans. */
final class QrCode {

  private static final int MAGNIFICATION = 6;

  private QrCode() {}

  /** Returns a picture of a text as an SVG element, without an XML declaration. */
  static String svg(String text) {
    var code = new uk.org.okapibarcode.backend.QrCode();
    code.setPreferredEccLevel(EccLevel.M);
    code.setQuietZoneHorizontal(2);
    code.setQuietZoneVertical(2);
    code.setContent(text);
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    try {
      new SvgRenderer(picture, MAGNIFICATION, Color.WHITE, Color.BLACK, false).render(code);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return picture.toString(StandardCharsets.UTF_8);
  }
}

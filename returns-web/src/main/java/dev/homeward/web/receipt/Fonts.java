package dev.homeward.web.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** The fonts of one document, each loaded when a sign first needs it. */
public final class Fonts {

  private final PDDocument document;
  private final Map<Face, Loaded> loaded = new EnumMap<>(Face.class);

  public Fonts(PDDocument document) {
    this.document = document;
  }

  /** The faces, in the order in which they are asked for a sign. */
  private enum Face {
    REGULAR("NotoSans-Regular.ttf"),
    BOLD("NotoSans-Bold.ttf"),
    ARABIC("NotoNaskhArabic-Regular.ttf"),
    EAST_ASIAN("DroidSansFallbackFull.ttf");

    private final String file;

    Face(String file) {
      this.file = file;
    }
  }

  private record Loaded(PDFont font, CmapLookup signs) {

    boolean has(int sign) {
      return signs.getGlyphId(sign) > 0;
    }
  }

  /** Returns a font that has a sign; null where none does. */
  @Nullable PDFont of(int sign, boolean bold) throws IOException {
    for (Face face : new Face[] {bold ? Face.BOLD : Face.REGULAR, Face.ARABIC, Face.EAST_ASIAN}) {
      Loaded font = face(face);
      if (font.has(sign)) {
        return font.font();
      }
    }
    return null;
  }

  private Loaded face(Face face) throws IOException {
    Loaded known = loaded.get(face);
    if (known != null) {
      return known;
    }
    try (InputStream file =
        Objects.requireNonNull(Fonts.class.getResourceAsStream("/fonts/" + face.file))) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
      Loaded fresh =
          new Loaded(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
      loaded.put(face, fresh);
      return fresh;
    }
  }
}

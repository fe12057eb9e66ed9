package dev.homeward.web.receipt;

import com.ibm.icu.util.ULocale;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.springframework.core.io.ByteArrayResource;

/** Draws a sheet on pages of A4, from right to left where its language runs so. */
public final class SheetPdf {

  private static final float MARGIN = 56;
  private static final float LABEL = 150;
  private static final float GAP = 14;
  private static final float LEADING = 1.5f;
  private static final float SMALL = 9;
  private static final float TABLE_START = 90;
  private static final Color INK = new Color(0x16202e);
  private static final Color MUTED = new Color(0x566173);
  private static final Color LINE = new Color(0xd8dde5);

  private final PDDocument document;
  private final Typesetter types;
  private final boolean rightToLeft;
  private PDPageContentStream page;
  private float y;

  private SheetPdf(PDDocument document, Sheet sheet) throws IOException {
    this.document = document;
    this.rightToLeft = ULocale.forLocale(sheet.locale()).isRightToLeft();
    this.types = new Typesetter(new Fonts(document), sheet.locale(), rightToLeft);
    this.page = nextPage();
  }

  public static ByteArrayResource draw(Sheet sheet) {
    try (PDDocument document = new PDDocument()) {
      SheetPdf pdf = new SheetPdf(document, sheet);
      pdf.write(sheet);
      pdf.page.close();
      describe(document, sheet);
      if (sheet.enclosed() != null) {
        enclose(document, sheet.enclosed());
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return new ByteArrayResource(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Sheet sheet) throws IOException {
    block(sheet.from(), true, 11, MUTED, 18);
    block(sheet.title(), true, 20, INK, 14);
    for (String paragraph : sheet.lead()) {
      block(paragraph, false, 11, INK, 10);
    }
    y -= 6;
    for (Sheet.Fact fact : sheet.facts()) {
      row(fact);
    }
    rule();
    y -= 16;
    for (Sheet.Table table : sheet.tables()) {
      table(table);
    }
    for (String paragraph : sheet.notes()) {
      block(paragraph, false, 9, MUTED, 6);
    }
  }

  private void block(String text, boolean bold, float size, Color colour, float after)
      throws IOException {
    float width = PDRectangle.A4.getWidth() - 2 * MARGIN;
    for (String line : types.wrap(text, bold, size, width)) {
      room(size * LEADING);
      y -= size * LEADING;
      put(line, bold, size, colour, MARGIN, width);
    }
    y -= after;
  }

  private void row(Sheet.Fact fact) throws IOException {
    float value = PDRectangle.A4.getWidth() - 2 * MARGIN - LABEL - GAP;
    List<String> labels = types.wrap(fact.label(), false, 10, LABEL);
    List<String> values = types.wrap(fact.value(), false, 10.5f, value);
    float labelAt = rightToLeft ? MARGIN + value + GAP : MARGIN;
    float valueAt = rightToLeft ? MARGIN : MARGIN + LABEL + GAP;
    room(10.5f * LEADING * Math.min(3, Math.max(labels.size(), values.size())) + 12);
    rule();
    y -= 4;
    for (int i = 0; i < Math.max(labels.size(), values.size()); i++) {
      room(10.5f * LEADING);
      y -= 10.5f * LEADING;
      if (i < labels.size()) {
        put(labels.get(i), false, 10, MUTED, labelAt, LABEL);
      }
      if (i < values.size()) {
        put(values.get(i), false, 10.5f, INK, valueAt, value);
      }
    }
    y -= 6;
  }

  private void table(Sheet.Table table) throws IOException {
    room(TABLE_START);
    block(table.title(), true, 13, INK, 4);
    List<String> head = table.columns().stream().map(Sheet.Column::title).toList();
    cells(table, head, true);
    for (List<String> row : table.rows()) {
      float before = y;
      room(height(table, row, false));
      if (y > before) {
        cells(table, head, true);
      }
      cells(table, row, false);
    }
    rule();
    y -= 4;
    if (!table.note().isEmpty()) {
      block(table.note(), false, SMALL, MUTED, 4);
    }
    y -= 14;
  }

  private void cells(Sheet.Table table, List<String> texts, boolean head) throws IOException {
    float height = height(table, texts, head);
    rule();
    float top = y;
    float from = MARGIN;
    for (int i = 0; i < texts.size(); i++) {
      Sheet.Column column = table.columns().get(i);
      float width = width(table, column);
      float x = rightToLeft ? PDRectangle.A4.getWidth() - from - width : from;
      y = top - 3;
      for (String line : types.wrap(texts.get(i), head, SMALL, width)) {
        y -= SMALL * LEADING;
        put(line, head, SMALL, head ? MUTED : INK, x, width, column.number() != rightToLeft);
      }
      from += width + GAP;
    }
    y = top - height;
  }

  private float height(Sheet.Table table, List<String> texts, boolean bold) throws IOException {
    int lines = 1;
    for (int i = 0; i < texts.size(); i++) {
      float width = width(table, table.columns().get(i));
      lines = Math.max(lines, types.wrap(texts.get(i), bold, SMALL, width).size());
    }
    return lines * SMALL * LEADING + 8;
  }

  private static float width(Sheet.Table table, Sheet.Column column) {
    float all = 0;
    for (Sheet.Column each : table.columns()) {
      all += each.weight();
    }
    float free = PDRectangle.A4.getWidth() - 2 * MARGIN - GAP * (table.columns().size() - 1);
    return free * column.weight() / all;
  }

  private void put(String line, boolean bold, float size, Color colour, float x, float width)
      throws IOException {
    put(line, bold, size, colour, x, width, rightToLeft);
  }

  /**
   * @param right whether it ends at the right end of the width
   */
  private void put(
      String line, boolean bold, float size, Color colour, float x, float width, boolean right)
      throws IOException {
    float start = right ? x + width - types.width(line, bold, size) : x;
    page.setNonStrokingColor(colour);
    types.show(page, line, bold, size, start, y);
  }

  private void rule() throws IOException {
    page.setStrokingColor(LINE);
    page.setLineWidth(0.75f);
    page.moveTo(MARGIN, y);
    page.lineTo(PDRectangle.A4.getWidth() - MARGIN, y);
    page.stroke();
  }

  private void room(float height) throws IOException {
    if (y - height < MARGIN) {
      page.close();
      page = nextPage();
    }
  }

  private PDPageContentStream nextPage() throws IOException {
    PDPage fresh = new PDPage(PDRectangle.A4);
    document.addPage(fresh);
    y = PDRectangle.A4.getHeight() - MARGIN;
    return new PDPageContentStream(document, fresh);
  }

  private static void describe(PDDocument document, Sheet sheet) {
    document.getDocumentInformation().setTitle(sheet.title());
    document.getDocumentInformation().setAuthor(sheet.from());
    document.getDocumentCatalog().setLanguage(sheet.locale().toLanguageTag());
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(preferences);
  }

  private static void enclose(PDDocument document, Sheet.Enclosed enclosed) throws IOException {
    byte[] content = enclosed.content().getBytes(StandardCharsets.UTF_8);
    PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(content));
    file.setSubtype("application/json");
    file.setSize(content.length);
    PDComplexFileSpecification named = new PDComplexFileSpecification();
    named.setFile(enclosed.name());
    named.setFileUnicode(enclosed.name());
    named.setEmbeddedFile(file);
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of(enclosed.name(), named));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
  }
}

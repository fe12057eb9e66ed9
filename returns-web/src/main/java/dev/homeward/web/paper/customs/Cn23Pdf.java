package dev.homeward.web.paper.customs;

import dev.homeward.customs.Declaration;
import dev.homeward.customs.DeclaredLine;
import dev.homeward.web.paper.customs.FormPage.Box;
import dev.homeward.web.receipt.Fonts;
import dev.homeward.web.receipt.Typesetter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Draws the form CN 23: across A5 as the post has it, on A4 where more goods have to be listed, and
 * with further sheets where that is not enough.
 */
final class Cn23Pdf {

  private static final float WIDTH = 210;
  private static final float A5 = 148;
  private static final float A4 = 297;
  private static final float LEFT = 6;
  private static final float INNER = 198;
  private static final float TABLE = 61;
  private static final float HEAD = 8.5f;
  private static final float ROW = 6.1f;
  private static final float FOOT = 44.5f;
  private static final float MARGIN = 3;
  private static final float[] COLUMNS = {66, 14, 30, 32, 30, 26};
  private static final List<String> HEADS =
      List.of("description", "quantity", "net", "value", "hs", "origin");

  private final PDDocument document;
  private final Typesetter types;
  private final FormContent content;

  private Cn23Pdf(PDDocument document, FormContent content) {
    this.document = document;
    this.types = new Typesetter(new Fonts(document), Locale.ENGLISH, false);
    this.content = content;
  }

  static void draw(PDDocument document, FormContent content) throws IOException {
    new Cn23Pdf(document, content).form();
  }

  private static int rows(float height) {
    return (int) ((height - TABLE - HEAD - FOOT - MARGIN) / ROW);
  }

  private void form() throws IOException {
    List<DeclaredLine> lines = content.lines();
    float height = lines.size() <= rows(A5) ? A5 : A4;
    int first = Math.min(rows(height), lines.size());
    try (FormPage page = new FormPage(document, types, WIDTH, height)) {
      head(page);
      float end = table(page, TABLE, lines.subList(0, first), rows(height));
      foot(page, end);
    }
    int most = (int) ((A4 - 30 - HEAD - MARGIN) / ROW);
    for (int at = first; at < lines.size(); at += most) {
      sheet(lines.subList(at, Math.min(at + most, lines.size())), most);
    }
  }

  private void head(FormPage page) throws IOException {
    page.captioned(new Box(LEFT, 4.5f, 50, 7), FormWords.both("operator"));
    page.write(
        new Box(LEFT + 52, 5.5f, 116, 6),
        FormWords.english("title") + " / " + french(),
        true,
        10.5f);
    page.right(new Box(LEFT + 168, 4.6f, 30, 7), "CN 23", true, 14);
    Declaration goods = content.goods();
    Box from = new Box(LEFT, 12, 110, 24.5f);
    party(page, from, "from", content.sender(), Objects.toString(goods.from().phone(), ""));
    party(page, new Box(LEFT, 36.5f, 110, 24.5f), "to", content.addressee(), null);
    Box item = new Box(LEFT + 110, 12, 88, 24.5f);
    page.field(item, FormWords.both("item"));
    FormParts.item(page, new Box(item.x() + 6, item.y() + 3.2f, 76, 14.5f), content);
    page.write(
        new Box(item.x() + 2, item.y() + 19.2f, 84, 2.6f), FormWords.both("opened"), true, 6.2f);
    float x = LEFT + 110;
    fill(page, new Box(x, 36.5f, 88, 8.2f), "sender-reference", goods.senderNumber());
    fill(page, new Box(x, 44.7f, 88, 8.2f), "importer-reference", goods.consigneeNumber());
    fill(page, new Box(x, 52.9f, 88, 8.1f), "importer-contact", FormContent.contact(goods.to()));
  }

  private static String french() {
    String both = FormWords.both("title");
    return both.substring(both.indexOf(" / ") + 3);
  }

  private static void party(
      FormPage page, Box box, String end, FormContent.Party party, @Nullable String phone)
      throws IOException {
    page.frame(box, 0.8f);
    page.write(new Box(box.x() + 1, box.y() + 9, 8, 8), FormWords.both(end), true, 7);
    float x = box.x() + 10;
    float width = box.width() - 10;
    float row = box.height() / 5;
    fill(page, new Box(x, box.y(), width, row), "name", party.name());
    fill(page, new Box(x, box.y() + row, width, row), "business", party.business());
    fill(page, new Box(x, box.y() + 2 * row, width, row), "street", party.street());
    fill(page, new Box(x, box.y() + 3 * row, 26, row), "postcode", party.postcode());
    fill(page, new Box(x + 26, box.y() + 3 * row, width - 26, row), "city", party.city());
    float rest = phone == null ? 0 : 40;
    fill(page, new Box(x, box.y() + 4 * row, width - rest, row), "country", party.country());
    if (phone != null) {
      fill(page, new Box(x + width - rest, box.y() + 4 * row, rest, row), "phone", phone);
    }
  }

  private static void fill(FormPage page, Box box, String key, @Nullable String value)
      throws IOException {
    Box rest = page.field(box, FormWords.both(key));
    page.write(rest, value == null ? "" : value, false, 7.5f);
  }

  /** Draws the goods and empty rows below them; returns where the table ends. */
  private static float table(FormPage page, float top, List<DeclaredLine> lines, int rows)
      throws IOException {
    float x = LEFT;
    for (int i = 0; i < COLUMNS.length; i++) {
      boolean commercial = i >= 4;
      float shift = commercial ? 3 : 0;
      page.field(new Box(x, top + shift, COLUMNS[i], HEAD - shift), FormWords.both(HEADS.get(i)));
      x += COLUMNS[i];
    }
    page.field(
        new Box(x - COLUMNS[4] - COLUMNS[5], top, COLUMNS[4] + COLUMNS[5], 3),
        FormWords.both("commercial"));
    for (int row = 0; row < rows; row++) {
      row(page, top + HEAD + row * ROW, row < lines.size() ? lines.get(row) : null);
    }
    return top + HEAD + rows * ROW;
  }

  private static void row(FormPage page, float y, @Nullable DeclaredLine line) throws IOException {
    List<String> values =
        line == null
            ? List.of("", "", "", "", "", "")
            : List.of(
                FormContent.description(line),
                String.valueOf(line.quantity()),
                FormContent.kilograms(line.netGrams()),
                line.value().toString(),
                line.hsCode(),
                line.origin().value());
    float x = LEFT;
    for (int i = 0; i < COLUMNS.length; i++) {
      Box box = new Box(x, y, COLUMNS[i], ROW);
      page.frame(box, 0.3f);
      Box text = box.inset(1, 0.3f);
      if (i >= 1 && i <= 3) {
        page.right(text, values.get(i), false, 7.5f);
      } else {
        page.write(text, values.get(i), false, 7.5f);
      }
      x += COLUMNS[i];
    }
  }

  private void foot(FormPage page, float top) throws IOException {
    Declaration goods = content.goods();
    float x = LEFT + COLUMNS[0] + COLUMNS[1];
    page.frame(new Box(LEFT, top, COLUMNS[0] + COLUMNS[1], 7.5f), 0.3f);
    sum(
        page,
        new Box(x, top, COLUMNS[2], 7.5f),
        "gross",
        FormContent.kilograms(goods.grossGrams()));
    x += COLUMNS[2];
    sum(page, new Box(x, top, COLUMNS[3], 7.5f), "total", goods.value().toString());
    x += COLUMNS[3];
    sum(page, new Box(x, top, COLUMNS[4] + COLUMNS[5], 7.5f), "charges", content.charges());
    float y = top + 7.5f;
    Box category = new Box(LEFT, y, 128, 15);
    page.field(category, FormWords.both("category"));
    FormParts.categories(page, new Box(LEFT, y + 3.2f, 80, 11.4f), 2);
    page.write(
        page.captioned(new Box(LEFT + 82, y + 2.6f, 46, 12), FormWords.both("explanation")),
        content.explanation(),
        false,
        6.5f);
    page.write(
        page.field(new Box(LEFT, y + 15, 128, 11), FormWords.both("comments")),
        content.comments(),
        false,
        6.2f);
    fill(page, new Box(LEFT, y + 26, 42, 11), "licence", null);
    fill(page, new Box(LEFT + 42, y + 26, 43, 11), "certificate", null);
    fill(page, new Box(LEFT + 85, y + 26, 43, 11), "invoice", goods.reference());
    fill(page, new Box(LEFT + 128, y, 70, 9), "office", null);
    Box certify = new Box(LEFT + 128, y + 9, 70, 16);
    page.frame(certify, 0.3f);
    page.write(certify.inset(0.8f, 0.4f), FormWords.both("certify"), false, 5.2f);
    fill(page, new Box(LEFT + 128, y + 25, 70, 12), "signature", content.signed());
    page.frame(new Box(LEFT, 12, INNER, y + 37 - 12), 0.9f);
  }

  private static void sum(FormPage page, Box box, String key, String value) throws IOException {
    Box rest = page.field(box, FormWords.both(key));
    page.right(rest, value, true, 7.5f);
  }

  private void sheet(List<DeclaredLine> lines, int most) throws IOException {
    try (FormPage page = new FormPage(document, types, WIDTH, A4)) {
      page.write(
          new Box(LEFT, 6, 150, 6),
          FormWords.both("title") + " · " + FormWords.both("sheet"),
          true,
          9);
      page.right(new Box(LEFT + 168, 5, 30, 7), "CN 23", true, 14);
      String number = content.goods().parcel().itemNumber();
      page.write(
          new Box(LEFT, 14, INNER, 8),
          FormWords.both("invoice")
              + ": "
              + content.goods().reference()
              + (number == null ? "" : " · " + FormWords.both("item") + ": " + number),
          false,
          7.5f);
      table(page, 25, lines, Math.min(most, lines.size()));
    }
  }
}

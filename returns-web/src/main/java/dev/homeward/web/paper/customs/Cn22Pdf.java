package dev.homeward.web.paper.customs;

import dev.homeward.address.AddressFormats;
import dev.homeward.address.PostalAddress;
import dev.homeward.customs.Declaration;
import dev.homeward.customs.DeclaredLine;
import dev.homeward.web.paper.customs.FormPage.Box;
import dev.homeward.web.receipt.Fonts;
import dev.homeward.web.receipt.Typesetter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Draws the form CN 22: of 74 by 105 mm to stick beside the address, or with both addresses on a
 * label of 4 by 6 inches.
 */
final class Cn22Pdf {

  private static final List<String> HEADS =
      List.of("small.description", "small.net", "small.value", "small.code");

  private final AddressFormats formats;
  private final FormContent content;
  private final Size size;

  private Cn22Pdf(AddressFormats formats, FormContent content, Size size) {
    this.formats = formats;
    this.content = content;
    this.size = size;
  }

  /** Where the parts of the form are, in millimetres. */
  private enum Size {
    STICKER(74, 105, 2, 12, 12, 5, 4),
    LABEL(101.6f, 152.4f, 3, 45, 15, 5.4f, 8);

    private final float width;
    private final float height;
    private final float left;
    private final float item;
    private final float bars;
    private final float row;
    private final int rows;

    Size(float width, float height, float left, float item, float bars, float row, int rows) {
      this.width = width;
      this.height = height;
      this.left = left;
      this.item = item;
      this.bars = bars;
      this.row = row;
      this.rows = rows;
    }

    private float inner() {
      return width - 2 * left;
    }
  }

  /** Draws the form; goods that the sticker has no room for are on the label. */
  static void draw(PDDocument document, AddressFormats formats, FormContent content, boolean label)
      throws IOException {
    boolean large = label || content.lines().size() > Size.STICKER.rows;
    new Cn22Pdf(formats, content, large ? Size.LABEL : Size.STICKER).form(document);
  }

  private void form(PDDocument document) throws IOException {
    Typesetter types = new Typesetter(new Fonts(document), Locale.ENGLISH, false);
    try (FormPage page = new FormPage(document, types, size.width, size.height)) {
      float inner = size.inner();
      page.frame(new Box(size.left, size.left, inner, size.height - 2 * size.left), 0.9f);
      page.write(
          new Box(size.left + 1, size.left + 0.6f, inner - 19, 6),
          FormWords.both("title"),
          true,
          7);
      page.right(new Box(size.left + inner - 18, size.left + 0.4f, 17, 6), "CN 22", true, 12);
      page.write(
          new Box(size.left + 1, size.left + 6.6f, inner - 2, 2.6f),
          FormWords.both("opened"),
          false,
          5.6f);
      if (size == Size.LABEL) {
        addresses(page);
      }
      Box item = new Box(size.left, size.item, inner, size.bars);
      page.frame(item, 0.4f);
      FormParts.item(
          page, new Box(item.x() + 2, item.y() + 0.8f, inner - 4, size.bars - 1.2f), content);
      Box category = new Box(size.left, size.item + size.bars, inner, 12);
      page.frame(category, 0.4f);
      FormParts.categories(page, new Box(category.x(), category.y() + 0.8f, inner, 11.2f), 2);
      table(page, category.y() + 12);
    }
  }

  private void addresses(FormPage page) throws IOException {
    Declaration goods = content.goods();
    float width = size.inner() / 2;
    Box from = new Box(size.left, 13, width, size.item - 13);
    Box to = new Box(size.left + width, 13, width, size.item - 13);
    page.write(
        page.field(from, FormWords.both("from")), lines(goods.from(), goods.to(), null), false, 7);
    page.write(
        page.field(to, FormWords.both("to")),
        lines(goods.to(), goods.from(), content.local()),
        true,
        7);
  }

  private String lines(PostalAddress address, PostalAddress other, @Nullable PostalAddress local) {
    List<String> lines = new ArrayList<>(formats.print(address, other.country()));
    if (local != null) {
      lines.addAll(formats.print(local, local.country()));
    }
    return String.join("\n", lines);
  }

  private float[] columns() {
    float inner = size.inner();
    return new float[] {inner * 0.4f, inner * 0.14f, inner * 0.21f, inner * 0.25f};
  }

  private void table(FormPage page, float top) throws IOException {
    float head = 9;
    float x = size.left;
    float[] columns = columns();
    for (int i = 0; i < columns.length; i++) {
      page.field(new Box(x, top, columns[i], head), FormWords.both(HEADS.get(i)));
      x += columns[i];
    }
    List<DeclaredLine> lines = content.lines();
    for (int row = 0; row < size.rows; row++) {
      row(page, top + head + row * size.row, row < lines.size() ? lines.get(row) : null);
    }
    foot(page, top + head + size.rows * size.row);
  }

  private void row(FormPage page, float y, @Nullable DeclaredLine line) throws IOException {
    List<String> values =
        line == null
            ? List.of("", "", "", "")
            : List.of(
                line.quantity() + " × " + FormContent.description(line),
                FormContent.kilograms(line.netGrams()),
                line.value().toString(),
                line.hsCode() + " " + line.origin().value());
    float x = size.left;
    float[] columns = columns();
    for (int i = 0; i < columns.length; i++) {
      Box box = new Box(x, y, columns[i], size.row);
      page.frame(box, 0.3f);
      Box text = box.inset(0.8f, 0.2f);
      if (i == 1 || i == 2) {
        page.right(text, values.get(i), false, 6.2f);
      } else {
        page.write(text, values.get(i), false, 6.2f);
      }
      x += columns[i];
    }
  }

  private void foot(FormPage page, float top) throws IOException {
    Declaration goods = content.goods();
    float inner = size.inner();
    float half = inner / 2;
    Box gross = page.field(new Box(size.left, top, half, 6.5f), FormWords.both("small.gross"));
    page.right(gross, FormContent.kilograms(goods.grossGrams()), true, 7);
    Box total =
        page.field(new Box(size.left + half, top, half, 6.5f), FormWords.both("small.total"));
    page.right(total, goods.value().toString(), true, 7);
    float bottom = size.height - size.left;
    float certify = top + 6.5f;
    float room = bottom - certify;
    Box text = new Box(size.left, certify, inner, room * 0.62f);
    page.frame(text, 0.3f);
    page.write(text.inset(0.8f, 0.3f), FormWords.both("small.certify"), false, 5);
    Box signature =
        page.field(
            new Box(size.left, certify + room * 0.62f, inner, room * 0.38f),
            FormWords.both("small.signature"));
    page.write(signature, content.signed(), false, 6.5f);
  }
}

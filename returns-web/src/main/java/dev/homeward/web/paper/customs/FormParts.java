package dev.homeward.web.paper.customs;

import dev.homeward.web.paper.LabelPdf;
import dev.homeward.web.paper.customs.FormPage.Box;
import java.io.IOException;
import java.util.List;

/** What both forms have: the number of the item, the categories, the declaration of the sender. */
final class FormParts {

  private static final List<String> CATEGORIES =
      List.of("gift", "documents", "sample", "returned", "sale", "other");

  private FormParts() {}

  /** Draws the bars of a postal number, or says what is to be written in their place. */
  static void item(FormPage page, Box box, FormContent content) throws IOException {
    String number = content.goods().parcel().itemNumber();
    if (number == null) {
      page.write(box, content.itemHint(), false, 6);
    } else {
      page.bars(box, number, LabelPdf.spaced(number));
    }
  }

  /** Draws the squares; returned goods are the only ones that this paper is for. */
  static void categories(FormPage page, Box box, int columns) throws IOException {
    int rows = CATEGORIES.size() / columns;
    float width = box.width() / columns;
    float height = box.height() / rows;
    for (int i = 0; i < CATEGORIES.size(); i++) {
      String category = CATEGORIES.get(i);
      int column = i / rows;
      int row = i % rows;
      page.check(
          new Box(box.x() + column * width + 0.8f, box.y() + row * height, width - 1, height),
          category.equals("returned"),
          FormWords.both(category));
    }
  }
}

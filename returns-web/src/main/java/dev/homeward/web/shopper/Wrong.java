package dev.homeward.web.shopper;

import dev.homeward.order.OrderView;
import dev.homeward.returncase.Filing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong on a page of items, and the field that it leads to.
 *
 * @param target id of the field
 * @param file name of the photo that it is about; null for none
 * @param code of the text {@code error.<code>}, with its arguments
 */
public record Wrong(String target, @Nullable String file, String code, List<Object> arguments) {

  /**
   * @param all whether one reason was given, or missing, for everything
   * @param first the field that leads to the items
   */
  static List<Wrong> of(
      List<Filing.Refusal> refusals,
      List<Photographs.Trouble> troubles,
      boolean all,
      String first) {
    List<Wrong> wrongs = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (Filing.Refusal refusal : refusals) {
      // What is missing for all of them is missing once.
      String target = target(refusal, all, first);
      if (!all) {
        wrongs.add(new Wrong(target, null, refusal.code(), refusal.arguments()));
      } else if (said.add(refusal.code())) {
        wrongs.add(new Wrong(target, null, ofAll(refusal.code()), refusal.arguments()));
      }
    }
    for (Photographs.Trouble trouble : troubles) {
      String field = "photo-" + (all ? "all" : trouble.line());
      wrongs.add(new Wrong(field, trouble.file(), trouble.code(), trouble.arguments()));
    }
    return wrongs;
  }

  private static String target(Filing.Refusal refusal, boolean all, String first) {
    OrderView.Line line = refusal.line();
    if (line == null) {
      return first;
    }
    return field(refusal.code()) + (all ? "all" : line.id());
  }

  private static String ofAll(String code) {
    return code.equals("return.reason-required") ? "return.reason-required-for-all" : code;
  }

  private static String field(String code) {
    return switch (code) {
      case "return.reason-required", "return.reason-unknown", "return.reason-claims-no-fault" ->
          "reason-";
      case "return.quantity-not-available", "return.quantity-not-positive" -> "quantity-";
      case "return.comment-too-long" -> "comment-";
      default -> "item-";
    };
  }
}

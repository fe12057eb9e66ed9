package dev.homeward.web.shopper;

import dev.homeward.returncase.ReturnKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was ticked on the page of items: {@code item} with a few fields for each, or {@code
 * all} with one reason for everything.
 */
final class ItemsForm {

  private ItemsForm() {}

  static Choice read(HttpServletRequest request, List<ItemCard> cards, ReturnKind kind) {
    if (request.getParameter("all") != null) {
      return new Choice(kind, everything(request, cards), null, null);
    }
    String[] ticked = Objects.requireNonNullElse(request.getParameterValues("item"), new String[0]);
    List<Choice.Item> items =
        Stream.of(ticked)
            .distinct()
            .flatMap(id -> cards.stream().filter(card -> card.id().equals(id)))
            .map(card -> item(request, card))
            .toList();
    return new Choice(kind, items, text(request, "name"), text(request, "email"));
  }

  private static List<Choice.Item> everything(HttpServletRequest request, List<ItemCard> cards) {
    String reason = text(request, "reason-all");
    String comment = text(request, "comment-all");
    return cards.stream()
        .filter(card -> card.units() > 0)
        .map(card -> new Choice.Item(UUID.fromString(card.id()), card.units(), reason, comment))
        .toList();
  }

  private static Choice.Item item(HttpServletRequest request, ItemCard card) {
    return new Choice.Item(
        UUID.fromString(card.id()),
        quantity(request.getParameter("quantity-" + card.id()), card),
        text(request, "reason-" + card.id()),
        text(request, "comment-" + card.id()));
  }

  /** Without a number all of it is meant, which is one unit for most. */
  private static int quantity(@Nullable String typed, ItemCard card) {
    if (typed == null || typed.isBlank()) {
      return Math.max(1, card.units());
    }
    try {
      return Integer.parseInt(typed.strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static @Nullable String text(HttpServletRequest request, String name) {
    String typed = request.getParameter(name);
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}

package dev.homeward.web.demo.open;

import dev.homeward.audit.Actor;
import dev.homeward.order.OrderView;
import dev.homeward.returncase.Author;
import dev.homeward.returncase.FiledBy;
import dev.homeward.returncase.FiledReturn;
import dev.homeward.returncase.RequestedLine;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.returncase.ReturnFiling;
import dev.homeward.returncase.ReturnKind;
import dev.homeward.returncase.ReturnMessages;
import dev.homeward.returncase.ReturnRequest;
import dev.homeward.shared.ReturnCaseId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One open return: filed by its shopper, and taken as far as its turn says. */
@Component
class OpenReturn {

  private static final List<String> METHODS = List.of("drop-off", "pickup", "locker");

  private final ReturnFiling filing;
  private final ReturnBook book;
  private final ReturnMessages messages;
  private final OpenWork work;
  private final OpenParcels parcels;

  OpenReturn(
      ReturnFiling filing,
      ReturnBook book,
      ReturnMessages messages,
      OpenWork work,
      OpenParcels parcels) {
    this.filing = filing;
    this.book = book;
    this.messages = messages;
    this.work = work;
    this.parcels = parcels;
  }

  /**
   * @param n its turn, from 0
   */
  void file(OrderView order, int n) {
    OpenWish wish = OpenWish.ALL.get(n % OpenWish.ALL.size());
    FiledReturn filed = filing.file(request(order, wish, n), Actor.shopper(order.number()));
    ReturnCaseId id = filed.id();
    String question = wish.question();
    if (!question.isEmpty()) {
      String name = order.shopper().name();
      messages.post(
          order.seller(), id, Author.SHOPPER, name == null ? order.number() : name, question);
    }
    ReturnCaseDetails details = book.get(order.seller(), id);
    work.take(details, n);
    parcels.send(order.seller(), id, n);
  }

  private static ReturnRequest request(OrderView order, OpenWish wish, int n) {
    OrderView.Line line =
        order.lines().stream()
            .filter(each -> each.delivered() > each.returned())
            .findFirst()
            .orElseThrow();
    RequestedLine wished =
        new RequestedLine(
            line.id(),
            1 + n % Math.min(2, line.delivered() - line.returned()),
            wish.reason(),
            wish.in(language(order)),
            Resolution.valueOf(wish.resolution()),
            List.of());
    return new ReturnRequest(
        order.seller(),
        order.id(),
        UUID.nameUUIDFromBytes(("demo/" + order.id()).getBytes(StandardCharsets.UTF_8)),
        ReturnKind.valueOf(wish.kind()),
        FiledBy.SHOPPER,
        null,
        null,
        METHODS.get(n % METHODS.size()),
        List.of(wished),
        null);
  }

  private static String language(OrderView order) {
    String tag = order.shopper().locale();
    return tag == null ? "en" : Locale.forLanguageTag(tag).getLanguage();
  }
}

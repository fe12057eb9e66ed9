package dev.homeward.web.demo.open;

import dev.homeward.audit.Actor;
import dev.homeward.order.OrderView;
import dev.homeward.returncase.Author;
import dev.homeward.returncase.FiledBy;
import dev.homeward.returncase.RequestedLine;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.returncase.ReturnFiling;
import dev.homeward.returncase.ReturnKind;
import dev.homeward.returncase.ReturnMessages;
import dev.homeward.returncase.ReturnRequest;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
   * Files a return, decides about it and sends its goods, each as long ago as its turn says.
   *
   * @param n its turn, from 0
   */
  ReturnCaseId file(OrderView order, int n) {
    boolean received = OpenWork.received(n);
    boolean waits = OpenWork.waits(n);
    Optional<Duration> handedOver = waits ? Optional.empty() : OpenParcels.handedOver(n, received);
    Duration filed =
        handedOver.map(sent -> sent.plusHours(26)).orElse(Duration.ofHours(3 + n % 20));
    ReturnCaseId id = DemoClock.got(filed, () -> begin(order, n));
    ReturnCaseDetails details = book.get(order.seller(), id);
    if (details.view().requestState().inForce()) {
      handedOver.ifPresent(sent -> parcels.send(details, n, received, sent));
    }
    return id;
  }

  private ReturnCaseId begin(OrderView order, int n) {
    OpenWish wish = OpenWish.ALL.get(n % OpenWish.ALL.size());
    ReturnCaseId id = filing.file(request(order, wish, n), Actor.shopper(order.number())).id();
    String question = wish.question();
    if (!question.isEmpty()) {
      String name = order.shopper().name();
      messages.post(
          order.seller(), id, Author.SHOPPER, name == null ? order.number() : name, question);
    }
    work.decide(book.get(order.seller(), id), n);
    return id;
  }

  /** Does what the warehouse did since it came. */
  void handle(SellerId seller, ReturnCaseId id, int n) {
    if (OpenWork.received(n)) {
      DemoClock.ago(Duration.ofHours(30 + n % 20), () -> work.handle(book.get(seller, id), n));
    }
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

package dev.homeward.web.shopper;

import dev.homeward.order.OrderView;
import dev.homeward.seller.SellerView;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.SellerId;
import dev.homeward.withdrawal.NewStatement;
import dev.homeward.withdrawal.StatedLine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes statements of withdrawal of what shoppers sent. */
@Component
class Stating {

  private static final int LONGEST_AGENT = 400;

  private final Sellers sellers;
  private final MessageSource messages;

  Stating(Sellers sellers, MessageSource messages) {
    this.sellers = sellers;
    this.messages = messages;
  }

  /** Returns the name of the shop that a link named; null for none. */
  @Nullable String shopOf(WithdrawForm form) {
    return linked(form).map(SellerView::name).orElse(null);
  }

  /** Says whether a statement has to name its shop. */
  boolean severalShops() {
    return sellers.count() > 1;
  }

  private Optional<SellerView> linked(WithdrawForm form) {
    return form.seller().isEmpty()
        ? Optional.empty()
        : sellers.find(new SellerId(Desk.id(form.seller())));
  }

  NewStatement of(WithdrawForm form, HttpServletRequest request) {
    Optional<SellerView> seller =
        linked(form).or(() -> form.shop().isEmpty() ? only() : sellers.named(form.shop()));
    return new NewStatement(
        key(form.key()),
        seller.map(SellerView::id).orElse(null),
        seller.map(SellerView::name).orElse(form.shopName()),
        null,
        form.order(),
        form.name(),
        form.email(),
        Desk.language(),
        words(),
        form.goods(),
        List.of(),
        zone(form.zone()).or(() -> seller.map(SellerView::timeZone)).orElse(ZoneOffset.UTC),
        request.getRemoteAddr(),
        agent(request));
  }

  /** A statement about an order that was looked up, with the goods that were chosen from it. */
  NewStatement of(
      OrderView order, UUID draft, Choice choice, ZoneId zone, HttpServletRequest request) {
    List<StatedLine> lines =
        choice.items().stream()
            .map(item -> new StatedLine(item.line(), title(order, item.line()), item.quantity()))
            .toList();
    return new NewStatement(
        draft,
        order.seller(),
        sellers.get(order.seller()).name(),
        order.id(),
        order.number(),
        first(choice.name(), order.shopper().name(), order.number()),
        first(choice.email(), order.shopper().email(), ""),
        Desk.language(),
        words(),
        null,
        lines,
        zone,
        request.getRemoteAddr(),
        agent(request));
  }

  private static String first(@Nullable String said, @Nullable String known, String otherwise) {
    return Stream.of(Optional.ofNullable(said), Optional.ofNullable(known))
        .flatMap(Optional::stream)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse(otherwise);
  }

  private Optional<SellerView> only() {
    return severalShops() ? Optional.empty() : sellers.all().stream().findFirst();
  }

  private String words() {
    return messages.getMessage("withdrawal.statement", null, LocaleContextHolder.getLocale());
  }

  private static String title(OrderView order, UUID line) {
    return order.lines().stream()
        .filter(other -> other.id().value().equals(line))
        .map(OrderView.Line::title)
        .findFirst()
        .orElse("");
  }

  private static UUID key(String text) {
    UUID key = Desk.id(text);
    return key.equals(new UUID(0, 0)) ? UUID.randomUUID() : key;
  }

  private static Optional<ZoneId> zone(String name) {
    return ZoneId.getAvailableZoneIds().contains(name)
        ? Optional.of(ZoneId.of(name))
        : Optional.empty();
  }

  private static @Nullable String agent(HttpServletRequest request) {
    String agent = request.getHeader("User-Agent");
    return agent == null ? null : agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
  }
}

package dev.homeward.web.demo;

import dev.homeward.order.LineDraft;
import dev.homeward.order.OrderDraft;
import dev.homeward.order.PaymentDraft;
import dev.homeward.order.ShipmentDraft;
import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The orders of one seller, by day. The same seed, seller and period give the same orders, whatever
 * other sellers do.
 */
final class DemoOrders {

  private static final double ORDERS_IN_ALL = 36_300;
  private static final int CLOSED_CARD = 13;
  private static final double DUTIES_PREPAID = 0.75;
  private static final Currency EURO = Currency.getInstance("EUR");

  private final DemoSeller seller;
  private final DemoPeriod period;
  private final DemoShoppers shoppers;
  private final DemoTransit transit;
  private final DemoBasket basket;
  private final RandomGenerator random;
  private int count;

  DemoOrders(DemoCatalog catalog, DemoSeller seller, DemoPeriod period, long seed) {
    this.seller = seller;
    this.period = period;
    this.shoppers = new DemoShoppers(catalog, seller);
    this.transit = new DemoTransit(seller, period);
    this.basket = new DemoBasket(catalog.products(seller));
    this.random = new SplittableRandom(seed * 31 + seller.code().hashCode());
  }

  /** About how many orders {@link #stream} will bring. */
  static int expected(DemoSeller seller) {
    return (int) Math.round(ORDERS_IN_ALL * seller.share());
  }

  /** Returns the orders in the order of their days; once. */
  Stream<DemoOrder> stream() {
    return period
        .days()
        .flatMap(day ->
            IntStream.range(0, period.orders(day, expected(seller), random))
                .mapToObj(i -> order(day)));
  }

  private DemoOrder order(LocalDate day) {
    DemoShoppers.Customer customer = shoppers.next(random);
    DemoDestination to = customer.country();
    Currency currency = currency(to);
    boolean marketplace = random.nextDouble() < seller.marketplaceShare();
    Instant placedAt = moment(day, to);
    List<DemoProduct> products = basket.products(random);
    List<LineDraft> lines = new ArrayList<>();
    products.forEach(product -> lines.add(basket.line(product, to, currency, random)));
    Money coupon = basket.coupon(lines, currency, random);
    DemoBill bill = DemoBill.of(lines, coupon);
    Money shipping = shipping(bill, to, currency);
    Money duties = duties(bill, products, to, marketplace);
    ShipmentDraft parcel = transit.ship(placedAt, to, random);
    OrderDraft draft =
        new OrderDraft(
            marketplace ? "marketplace" : "web",
            "%s-%06d".formatted(seller.code(), ++count),
            placedAt,
            currency,
            customer.shopper(),
            customer.home(),
            lines,
            shipping,
            coupon.isZero() ? List.of() : List.of(coupon),
            duties,
            List.of(payment(bill.total().plus(shipping).plus(duties), placedAt)),
            parcel == null ? List.of() : List.of(parcel),
            null);
    return new DemoOrder(draft, to, products, bill.paid(), delivery(parcel), random.nextLong());
  }

  private Currency currency(DemoDestination to) {
    return seller.secondCurrency().filter(second -> euroCountry(to)).orElse(seller.currency());
  }

  private static boolean euroCountry(DemoDestination to) {
    return EURO.equals(Currency.getInstance(java.util.Locale.of("", to.country().value())));
  }

  /** Most people order in the afternoon and evening of where they live. */
  private Instant moment(LocalDate day, DemoDestination to) {
    double bell = (random.nextDouble() + random.nextDouble() + random.nextDouble()) / 3;
    int local = (int) (bell * 86_400) + 4 * 3600;
    int second = Math.floorMod(local - to.utcOffset() * 3600, 86_400);
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(second);
  }

  private Money shipping(DemoBill bill, DemoDestination to, Currency currency) {
    boolean home = to.country().equals(seller.country());
    BigDecimal level = BigDecimal.valueOf(currency.equals(EURO) ? 1 : seller.priceLevel());
    Money usual = Money.rounded(new BigDecimal(home ? "4.90" : "8.90").multiply(level), currency);
    Money free = Money.rounded(new BigDecimal(home ? "60" : "120").multiply(level), currency);
    return bill.total().compareTo(free) >= 0 ? Money.zero(currency) : usual;
  }

  /** Marketplaces always collect duties at purchase, shops do so mostly. */
  private Money duties(
      DemoBill bill, List<DemoProduct> products, DemoDestination to, boolean marketplace) {
    Money duties = Money.zero(bill.total().currency());
    boolean prepaid = random.nextDouble() < DUTIES_PREPAID || marketplace;
    if (to.in(seller.customsArea()) || !prepaid) {
      return duties;
    }
    for (int i = 0; i < products.size(); i++) {
      BigDecimal rate = products.get(i).category().dutyPercent();
      duties = duties.plus(bill.net().get(i).percent(rate));
    }
    return duties;
  }

  private PaymentDraft payment(Money amount, Instant placedAt) {
    String method = METHODS.draw(random).name();
    Instant capturedAt = placedAt.plusSeconds(1 + random.nextInt(40));
    return new PaymentDraft(
        method,
        amount,
        capturedAt.isBefore(period.over()) ? capturedAt : placedAt,
        "sandbox_%s%s%06d".formatted(fate(), seller.code(), count));
  }

  /** Now and then a card is closed by the time that money is to go back to it. */
  private String fate() {
    return count % CLOSED_CARD == 0 ? "decline_" : "";
  }

  private static @Nullable Instant delivery(@Nullable ShipmentDraft parcel) {
    return parcel == null ? null : parcel.deliveredAt();
  }

  private record Method(String name, double weight) {}

  private static final Lottery<Method> METHODS =
      new Lottery<>(
          List.of(
              new Method("card", 55),
              new Method("paypal", 24),
              new Method("wallet", 13),
              new Method("instalments", 8)),
          Method::weight);
}

package dev.homeward.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.order.LineDraft;
import dev.homeward.order.PaymentDraft;
import dev.homeward.order.RecordedOrder;
import dev.homeward.order.ShipmentDraft;
import dev.homeward.returncase.PastReturn;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The demo world before it is written. */
class DemoGenerationTests {

  private static final DemoPeriod PERIOD = DemoPeriod.before(LocalDate.of(2026, 11, 22));
  private static final DemoCatalog CATALOG = new DemoCatalog();
  private static final Map<DemoSeller, List<DemoOrder>> WORLD = generate();

  private static Map<DemoSeller, List<DemoOrder>> generate() {
    Map<DemoSeller, List<DemoOrder>> world = new LinkedHashMap<>();
    CATALOG.sellers().forEach(seller -> world.put(seller, orders(seller, PERIOD, 7)));
    return world;
  }

  private static List<DemoOrder> orders(DemoSeller seller, DemoPeriod period, long seed) {
    return new DemoOrders(CATALOG, seller, period, seed).stream().toList();
  }

  private static List<DemoOrder> all() {
    return WORLD.values().stream().flatMap(List::stream).toList();
  }

  @Test
  void isTheSameForTheSameSeedAndDay() {
    DemoSeller seller = CATALOG.sellers().getFirst();

    assertThat(orders(seller, PERIOD, 7)).isEqualTo(WORLD.get(seller));
    assertThat(orders(seller, PERIOD, 8)).isNotEqualTo(WORLD.get(seller));
  }

  @Test
  void hasTwelveSellersInFiveCountriesWithAllCategories() {
    assertThat(CATALOG.sellers()).hasSize(12);
    assertThat(CATALOG.sellers().stream().map(DemoSeller::country).distinct()).hasSize(5);
    assertThat(CATALOG.sellers().stream().flatMap(each -> CATALOG.products(each).stream()))
        .hasSize(240);
    assertThat(
            all().stream()
                .flatMap(order -> order.products().stream())
                .map(product -> product.category().name())
                .distinct())
        .hasSize(8);
  }

  @Test
  void sellsAboutSixtyThousandLinesToShoppersInThirtyCountries() {
    assertThat(all().stream().mapToInt(order -> order.products().size()).sum())
        .isBetween(58_000, 62_000);
    Set<CountryCode> countries =
        all().stream().map(order -> order.destination().country()).collect(Collectors.toSet());
    assertThat(countries).hasSize(30);
  }

  @Test
  void coversEveryDayOfEighteenMonthsEndingYesterday() {
    Set<LocalDate> days =
        all().stream()
            .map(order -> LocalDate.ofInstant(order.draft().placedAt(), ZoneOffset.UTC))
            .collect(Collectors.toSet());

    assertThat(days).containsExactlyInAnyOrderElementsOf(PERIOD.days().toList());
    assertThat(days).contains(LocalDate.of(2025, 5, 22), LocalDate.of(2026, 11, 21));
  }

  @Test
  void paysWhatGoodsTaxShippingAndDutiesAddUpTo() {
    for (DemoOrder order : all()) {
      long goods = order.paid().stream().mapToLong(money -> money.minor()).sum();
      long owed = goods + order.draft().shipping().minor() + order.draft().duties().minor();
      assertThat(order.draft().payments())
          .extracting(payment -> payment.amount().minor())
          .containsExactly(owed);
    }
  }

  @Test
  void neverShipsBeforeTheSaleNorDeliversBeforeShippingNorInTheFuture() {
    for (DemoOrder order : all()) {
      Instant placedAt = order.draft().placedAt();
      assertThat(placedAt).isBefore(PERIOD.over());
      for (PaymentDraft payment : order.draft().payments()) {
        assertThat(payment.capturedAt()).isBetween(placedAt, PERIOD.lastSecond());
      }
      for (ShipmentDraft parcel : order.draft().shipments()) {
        assertThat(parcel.shippedAt()).isBetween(placedAt, PERIOD.lastSecond());
        if (parcel.deliveredAt() != null) {
          assertThat(parcel.deliveredAt()).isBetween(parcel.shippedAt(), PERIOD.lastSecond());
        }
      }
    }
  }

  @Test
  void leavesSomeRecentOrdersUndelivered() {
    Instant lastWeek = PERIOD.over().minusSeconds(7 * 86_400);

    assertThat(all())
        .filteredOn(order -> order.draft().placedAt().isAfter(lastWeek))
        .anyMatch(order -> order.deliveredAt() == null)
        .anyMatch(order -> order.deliveredAt() != null);
  }

  @Test
  void returnsNothingBeforeDeliveryNorInTheFutureNorForMoreThanWasPaid() {
    int returns = 0;
    for (Map.Entry<DemoSeller, List<DemoOrder>> entry : WORLD.entrySet()) {
      DemoReturns fates = new DemoReturns(entry.getKey(), PERIOD);
      for (DemoOrder order : entry.getValue()) {
        RecordedOrder.Stored stored = stored(order);
        for (PastReturn past : fates.of(order, stored).stream().toList()) {
          returns++;
          assertThat(past.requestedAt()).isAfter(order.deliveredAt());
          assertThat(past.closedAt()).isBetween(past.requestedAt(), PERIOD.lastSecond());
          past.lines()
              .forEach(line ->
                  assertThat(line.refund())
                      .isLessThanOrEqualTo(
                          order.paid().get(stored.lines().indexOf(line.orderLine()))));
        }
      }
    }
    assertThat(returns).isBetween(5_000, 8_000);
  }

  @Test
  void namesEveryArticleOfAnOrderOnceAndOnlyInTheSellersCurrencies() {
    WORLD.forEach((seller, orders) -> {
      Set<Object> currencies = new HashSet<>();
      for (DemoOrder order : orders) {
        currencies.add(order.draft().currency());
        assertThat(order.draft().lines())
            .extracting(LineDraft::productCode)
            .doesNotHaveDuplicates();
      }
      assertThat(currencies).hasSize(seller.secondCurrency().isPresent() ? 2 : 1);
    });
  }

  @Test
  void writesMailOnlyToDomainsReservedForExamples() {
    assertThat(all())
        .extracting(order -> order.draft().shopper().email())
        .allMatch(mail -> mail != null && mail.matches("[a-z.]+\\d+@example\\.(org|com)"));
  }

  private static RecordedOrder.Stored stored(DemoOrder order) {
    List<OrderLineId> lines = new ArrayList<>();
    order.products().forEach(product -> lines.add(OrderLineId.next()));
    return new RecordedOrder.Stored(OrderId.next(), lines, RecordedOrder.Change.CREATED);
  }
}

package dev.homeward.returncase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.order.Purchase;
import dev.homeward.shared.OrderLineId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LatestFirstTests {

  private static final OrderLineId MONDAY = OrderLineId.next();
  private static final OrderLineId TUESDAY = OrderLineId.next();

  @Test
  void takesUnitsFromTheLatestPurchaseFirst() {
    LatestFirst.Match match =
        only(List.of(bought(MONDAY, 1, 5), bought(TUESDAY, 2, 3)), back(3, 4));
    assertThat(match.state()).isEqualTo(MatchState.FULL);
    assertThat(match.units()).isEqualTo(Map.of(TUESDAY, 3, MONDAY, 1));
    assertThat(match.latestPurchaseAt()).isEqualTo(day(2));
  }

  @Test
  void doesNotTakeUnitsBoughtAfterTheReturn() {
    LatestFirst.Match match = only(List.of(bought(TUESDAY, 2, 3)), back(1, 1));
    assertThat(match.state()).isEqualTo(MatchState.NO_PRIOR_PURCHASE);
    assertThat(match.units()).isEmpty();
    assertThat(match.latestPurchaseAt()).isNull();
  }

  @Test
  void purchasesOfTheSameMomentComeBeforeTheReturn() {
    assertThat(only(List.of(bought(MONDAY, 1, 1)), back(1, 1)).state()).isEqualTo(MatchState.FULL);
  }

  @Test
  void saysHowMuchWasFoundWhereNotAllWas() {
    LatestFirst.Match match = only(List.of(bought(MONDAY, 1, 2)), back(3, 5));
    assertThat(match.state()).isEqualTo(MatchState.PARTIAL);
    assertThat(match.matched()).isEqualTo(2);
  }

  @Test
  void unitsComeBackOnlyOnce() {
    List<LatestFirst.Match> matches =
        LatestFirst.match(
            List.of(bought(MONDAY, 1, 2)), List.of(back(3, 1), back(2, 1), back(4, 1)));
    assertThat(matches)
        .extracting(LatestFirst.Match::state)
        .containsExactly(MatchState.FULL, MatchState.FULL, MatchState.EXHAUSTED);
  }

  @Test
  void theOrderOfTheInputDoesNotMatter() {
    List<Purchase> bought = new ArrayList<>(List.of(bought(MONDAY, 1, 2), bought(TUESDAY, 3, 4)));
    List<LatestFirst.Returned> back = new ArrayList<>(List.of(back(2, 1), back(4, 3), back(5, 3)));
    List<LatestFirst.Match> expected = LatestFirst.match(bought, back);
    Collections.reverse(bought);
    Collections.reverse(back);
    assertThat(LatestFirst.match(bought, back)).isEqualTo(expected);
  }

  @Test
  void noticesACreditAboveEveryEarlierPrice() {
    LatestFirst.Returned dear =
        new LatestFirst.Returned(UUID.randomUUID(), day(2), 1, 1, new BigDecimal("2.01"));
    assertThat(only(List.of(bought(MONDAY, 1, 1)), dear).dearer()).isTrue();
    assertThat(only(List.of(bought(MONDAY, 1, 1)), back(2, 1)).dearer()).isFalse();
  }

  private static LatestFirst.Match only(List<Purchase> bought, LatestFirst.Returned back) {
    return LatestFirst.match(bought, List.of(back)).getFirst();
  }

  private static Purchase bought(OrderLineId line, int day, int units) {
    return new Purchase(line, "c", "A", day(day), day, units, new BigDecimal("2.00"));
  }

  private static LatestFirst.Returned back(int day, int units) {
    return new LatestFirst.Returned(
        UUID.randomUUID(), day(day), 100 + day, units, new BigDecimal("2.00"));
  }

  private static Instant day(int day) {
    return Instant.parse("2026-11-0" + day + "T10:00:00Z");
  }
}

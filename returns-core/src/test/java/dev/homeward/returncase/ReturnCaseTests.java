package dev.homeward.returncase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.policy.Ground;
import dev.homeward.policy.LegalPlace;
import dev.homeward.policy.Payer;
import dev.homeward.policy.RefundClock;
import dev.homeward.policy.RefundOutbound;
import dev.homeward.policy.WorkingDays;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ReturnCaseTests {

  private static final Instant AT = Instant.parse("2026-11-20T08:00:00Z");

  private static final Decline NO = new Decline("used", "It was worn.");

  private static final Map<RequestState, Consumer<ReturnCase>> VERBS =
      new EnumMap<>(
          Map.of(
              RequestState.REQUESTED, c -> c.request("shopper", AT),
              RequestState.UNDER_REVIEW, c -> c.review("agent", AT),
              RequestState.APPROVED, c -> c.approve("agent", AT, null),
              RequestState.DECLINED, c -> c.decline(NO, "agent", AT),
              RequestState.CANCELLED, c -> c.cancel("shopper", AT),
              RequestState.EXPIRED, c -> c.expire("clock", AT),
              RequestState.CLOSED, c -> c.close("rule", AT)));

  private static final Map<RequestState, Set<RequestState>> ALLOWED =
      Map.of(
          RequestState.DRAFT,
              Set.of(RequestState.REQUESTED, RequestState.CANCELLED, RequestState.EXPIRED),
          RequestState.REQUESTED,
              Set.of(
                  RequestState.UNDER_REVIEW,
                  RequestState.APPROVED,
                  RequestState.DECLINED,
                  RequestState.CANCELLED,
                  RequestState.EXPIRED),
          RequestState.UNDER_REVIEW,
              Set.of(
                  RequestState.APPROVED,
                  RequestState.DECLINED,
                  RequestState.CANCELLED,
                  RequestState.EXPIRED),
          RequestState.APPROVED,
              Set.of(RequestState.CANCELLED, RequestState.EXPIRED, RequestState.CLOSED),
          RequestState.DECLARED, Set.of(RequestState.CLOSED));

  @Test
  void allowsExactlyTheStepsOfTheMatrix() {
    for (RequestState from : RequestState.values()) {
      VERBS.forEach((to, verb) -> {
        ReturnCase returnCase = in(from);
        if (ALLOWED.getOrDefault(from, Set.of()).contains(to)) {
          verb.accept(returnCase);
          assertThat(returnCase.view().requestState()).isEqualTo(to);
          assertThat(returnCase.history().getLast().from()).isEqualTo(from);
        } else {
          assertThatExceptionOfType(IllegalTransition.class)
              .isThrownBy(() -> verb.accept(returnCase));
          assertThat(returnCase.view().requestState()).isEqualTo(from);
        }
      });
    }
  }

  @Test
  void aWithdrawalIsDeclaredAndCanBeNeitherApprovedNorDeclined() {
    ReturnCase withdrawal = in(RequestState.DECLARED);
    assertThatExceptionOfType(IllegalTransition.class)
        .isThrownBy(() -> withdrawal.approve("agent", AT, null));
    assertThatExceptionOfType(IllegalTransition.class)
        .isThrownBy(() -> withdrawal.decline(NO, "agent", AT));
    withdrawal.close("rule", AT);
    assertThat(withdrawal.view().closedAt()).isEqualTo(AT);
  }

  @Test
  void aWithdrawalIsNeverDraftedAndNothingElseIsDeclared() {
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> ReturnCase.draft(request(ReturnKind.WITHDRAWAL), "shopper", AT));
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> ReturnCase.declareWithdrawal(request(ReturnKind.POLICY), "x", AT, AT));
  }

  @Test
  void everyStateThatEndsACaseRemembersWhen() {
    for (RequestState end :
        Set.of(RequestState.DECLINED, RequestState.CANCELLED, RequestState.EXPIRED)) {
      assertThat(in(end).view().closedAt()).isEqualTo(AT);
    }
    assertThat(in(RequestState.APPROVED).view().closedAt()).isNull();
  }

  private static ReturnCase in(RequestState state) {
    if (state == RequestState.DECLARED) {
      return ReturnCase.declareWithdrawal(request(ReturnKind.WITHDRAWAL), "shopper", AT, AT);
    }
    ReturnCase draft = ReturnCase.draft(request(ReturnKind.POLICY), "shopper", AT);
    if (state == RequestState.DRAFT) {
      return draft;
    }
    draft.request("shopper", AT);
    if (state == RequestState.REQUESTED) {
      return draft;
    }
    if (state == RequestState.CLOSED) {
      draft.approve("agent", AT, null);
    }
    java.util.Objects.requireNonNull(VERBS.get(state)).accept(draft);
    return draft;
  }

  private static NewReturn request(ReturnKind kind) {
    Currency euro = Currency.getInstance("EUR");
    CaseTerms terms =
        new CaseTerms(
            Ground.POLICY,
            Payer.SHOPPER,
            Money.zero(euro),
            RefundOutbound.NONE,
            14,
            false,
            RefundClock.GOODS_RECEIVED,
            LocalDate.of(2026, 12, 4));
    return new NewReturn(
        SellerId.next(),
        OrderId.next(),
        "web",
        "10001",
        "R-1",
        kind,
        euro,
        UUID.randomUUID(),
        FiledBy.SHOPPER,
        CaseContact.NONE,
        terms,
        new LegalPlace("DE", "DE", ZoneOffset.UTC, WorkingDays.ALL),
        2,
        0);
  }
}

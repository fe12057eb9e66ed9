package dev.homeward.shipping.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import dev.homeward.customs.Gap;
import dev.homeward.customs.Preflight;
import dev.homeward.order.OrderView;
import dev.homeward.returncase.ReturnDecisions;
import dev.homeward.returncase.ReturnFixtures;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.ParcelDirection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Labels from the first price to the parcel. */
class LabelTests extends LabelWorld {

  private final ReturnDecisions decisions;

  @Autowired
  LabelTests(ReturnDecisions decisions) {
    this.decisions = decisions;
  }

  @Test
  void buysTheCheapestLabelOnceTheReturnIsInForceAndAnnouncesTheParcel() {
    ReturnCaseId id = told("Anna Müller", 400);

    LabelView label = bought(id);

    assertThat(label.carrier()).isEqualTo("Sandbox");
    assertThat(label.service()).isEqualTo("ECONOMY");
    assertThat(label.grams()).isEqualTo(400);
    assertThat(label.rates()).hasSize(3);
    assertThat(label.rates().getFirst().chosen()).isTrue();
    assertThat(label.trackingNumber()).matches("HZ\\d{9}DE").matches(n -> !S10Number.wrong(n));
    assertThat(label.history())
        .extracting(LabelView.Step::to)
        .containsExactly(LabelState.QUOTED, LabelState.BUYING, LabelState.BOUGHT);
    assertThat(parcels.ofCase(seller, id))
        .singleElement()
        .satisfies(parcel -> {
          assertThat(parcel.direction()).isEqualTo(ParcelDirection.RETURN);
          assertThat(parcel.trackingNumber()).isEqualTo(label.trackingNumber());
        });
    assertThat(labels.todo(seller)).isEmpty();
  }

  @Test
  void tellsTheSellerWhatIsMissingUntilItIsTold() {
    ReturnCaseId id = filed();
    until(() -> !labels.gaps(seller, id).isEmpty());

    assertThat(labels.gaps(seller, id)).contains(new LabelGap("labels.gap.weight", "MUG"));
    assertThat(labels.todo(seller))
        .singleElement()
        .satisfies(todo -> {
          assertThat(todo.caseId()).isEqualTo(id);
          assertThat(todo.gaps()).isEqualTo(labels.gaps(seller, id));
        });
    assertThat(labels.todo(SellerId.next())).isEmpty();

    labels.tell(seller, id, new ParcelFacts(300, sender("Anna Müller")), AGENT);

    bought(id);
    assertThat(labels.gaps(seller, id)).isEmpty();
  }

  @Test
  void buysNothingWhileCustomsWouldAskForMore() {
    when(declarations.of(any()))
        .thenReturn(
            new Preflight.Incomplete(List.of(new Gap("hs-missing", null, "MUG")), List.of()));
    ReturnCaseId id = told("Anna Müller", 400);

    until(() ->
        labels.gaps(seller, id).equals(List.of(new LabelGap("customs.gap.hs-missing", "MUG"))));
    assertThat(labels.ofCase(seller, id)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sandbox-lost Anna", "sandbox-timeout Anna"})
  void buysOneLabelAlthoughTheFirstCallHasNoAnswer(
      String name, @Autowired JdbcClient jdbc, @Autowired CarrierCalls calls) {
    ReturnCaseId id = told(name, 400);
    until(() -> state(id) == LabelState.UNKNOWN);
    jdbc.sql("update parcel_label set due_at = now() where seller_id = ?")
        .param(seller.value())
        .update();
    calls.callDue();

    LabelView label = bought(id);

    assertThat(label.history()).extracting(LabelView.Step::to).contains(LabelState.UNKNOWN);
    assertThat(parcels.ofCase(seller, id)).hasSize(1);
  }

  @Test
  void leavesARefusalToTheSeller() {
    ReturnCaseId declined = told("sandbox-decline Anna", 400);
    until(() -> state(declined) == LabelState.FAILED);

    assertThat(labels.todo(seller))
        .anyMatch(todo -> todo.caseId().equals(declined) && todo.state() == LabelState.FAILED);

    ReturnCaseId refused = told("sandbox-refuse Anna", 400);
    until(() ->
        labels.gaps(seller, refused).contains(new LabelGap("labels.gap.refused", "not-served")));
    assertThat(labels.ofCase(seller, refused)).isEmpty();
  }

  @Test
  void waitsForSomebodyToChooseWhereTheSellerWantsToCompare() {
    labels.choose(seller, LabelChoice.BY_HAND, AGENT);
    ReturnCaseId id = told("Anna Müller", 400);
    until(() -> state(id) == LabelState.QUOTED);
    LabelId label = labels.ofCase(seller, id).getFirst().id();

    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> labels.buy(SellerId.next(), label, 2, AGENT));
    labels.buy(seller, label, 2, AGENT);

    assertThat(bought(id).service()).isEqualTo("EXPRESS");
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> labels.buy(seller, label, 0, AGENT));
  }

  @Test
  void givesTheLabelBackWhenTheReturnIsCancelled() {
    OrderView order = returns.sold(seller, 3, content -> content.line("MUG", 2, "10.00"));
    ReturnCaseId id = returns.file(ReturnFixtures.request(order, 0, 1, "changed-my-mind"));
    until(() -> !labels.gaps(seller, id).isEmpty());
    labels.tell(seller, id, new ParcelFacts(400, sender("Anna Müller")), AGENT);
    bought(id);

    decisions.cancel(seller, id, null, AGENT);

    until(() -> state(id) == LabelState.VOIDED || state(id) == LabelState.REFUNDED);
    assertThat(labels.current(seller, id)).isEmpty();
  }

  @Test
  void keepsALabelThatTheCarrierDoesNotTakeBack() {
    ReturnCaseId id = told("sandbox-keep Anna", 400);
    LabelView label = bought(id);

    labels.giveBack(seller, label.id(), AGENT);

    until(() -> labels.ofCase(seller, id).getFirst().failure() != null);
    assertThat(state(id)).isEqualTo(LabelState.BOUGHT);
    assertThat(labels.ofCase(seller, id).getFirst().failure()).isEqualTo("label-used");
  }

  @Test
  void buysNoSecondLabelWhileTheFirstMayBeUsed() {
    ReturnCaseId id = told("Anna Müller", 400);
    LabelView label = bought(id);

    labels.prepare(seller, id);
    labels.prepare(seller, id);

    assertThat(bought(id).id()).isEqualTo(label.id());
    assertThat(labels.ofCase(seller, id)).hasSize(1);
  }
}

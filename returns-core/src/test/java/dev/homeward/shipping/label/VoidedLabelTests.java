package dev.homeward.shipping.label;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shipping.ParcelState;
import dev.homeward.shipping.desk.ParcelDesk;
import dev.homeward.shipping.desk.ParcelTab;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of the parcel of a label that is given back. */
class VoidedLabelTests extends LabelWorld {

  private final ParcelDesk desk;

  @Autowired
  VoidedLabelTests(ParcelDesk desk) {
    this.desk = desk;
  }

  @Test
  void withdrawsTheParcelOfALabelOnceItIsVoid() {
    ReturnCaseId id = told("Anna Müller", 400);
    LabelView label = bought(id);
    assertThat(counted(ParcelTab.NOT_SENT)).isOne();

    labels.giveBack(seller, label.id(), AGENT);

    until(() -> parcels.ofCase(seller, id).getFirst().state() == ParcelState.NO_LABEL);
    assertThat(counted(ParcelTab.NOT_SENT)).isZero();
    assertThat(counted(ParcelTab.OVERDUE)).isZero();
    assertThat(labels.todo(seller)).isEmpty();
  }

  @Test
  void keepsTheParcelWhileTheCarrierDoesNotTakeTheLabelBack() {
    ReturnCaseId id = told("sandbox-keep Anna", 400);
    LabelView label = bought(id);

    labels.giveBack(seller, label.id(), AGENT);

    until(() -> labels.ofCase(seller, id).getFirst().failure() != null);
    assertThat(parcels.ofCase(seller, id).getFirst().state()).isEqualTo(ParcelState.LABEL_CREATED);
    assertThat(counted(ParcelTab.NOT_SENT)).isOne();
  }

  @Test
  void saysThatAVoidLabelIsInUseAfterAllOnceACarrierHasItsParcel() {
    ReturnCaseId id = told("Anna Müller", 400);
    LabelView label = bought(id);
    labels.giveBack(seller, label.id(), AGENT);
    until(() -> parcels.ofCase(seller, id).getFirst().state() == ParcelState.NO_LABEL);

    scanned(label, "HANDED_OVER");

    until(() -> state(id) == LabelState.USED);
    assertThat(labels.ofCase(seller, id).getFirst().usedAfterVoid()).isTrue();
    assertThat(parcels.ofCase(seller, id).getFirst().state()).isEqualTo(ParcelState.HANDED_OVER);
    assertThat(labels.todo(seller))
        .singleElement()
        .satisfies(todo -> assertThat(todo.failure()).isEqualTo(LabelView.USED_AFTER_VOID));

    scanned(label, "DELIVERED");
    assertThat(labels.todo(seller)).as("what has come is no work any more").isEmpty();
  }

  @Test
  void findsNothingStrangeInAUsedLabelThatNobodyGaveBack() {
    ReturnCaseId id = told("Anna Müller", 400);
    LabelView label = bought(id);

    scanned(label, "HANDED_OVER");

    until(() -> state(id) == LabelState.USED);
    assertThat(labels.ofCase(seller, id).getFirst().usedAfterVoid()).isFalse();
    assertThat(labels.todo(seller)).isEmpty();
  }

  private long counted(ParcelTab tab) {
    return desk.counts(seller).getOrDefault(tab, 0L);
  }
}

package dev.homeward.shipping.label;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import dev.homeward.address.PostalAddress;
import dev.homeward.address.TwoScripts;
import dev.homeward.audit.Actor;
import dev.homeward.customs.Declarations;
import dev.homeward.customs.Preflight;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.order.OrderView;
import dev.homeward.returncase.FiledBy;
import dev.homeward.returncase.ReturnFixtures;
import dev.homeward.returncase.ReturnKind;
import dev.homeward.routing.Consignee;
import dev.homeward.routing.ReturnAddress;
import dev.homeward.routing.ReturnPlaces;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.Parcels;
import dev.homeward.shipping.Scans;
import dev.homeward.shipping.source.Spoken;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** A seller with an address for returns, whose labels the pretended carrier sells. */
@SpringBootTest({
  "db-scheduler.enabled=true",
  "db-scheduler.polling-interval=100ms",
  "db-scheduler.immediate-execution-enabled=true",
  "homeward.sandbox-carrier.enabled=true"
})
@WithTestDatabase
abstract class LabelWorld {

  static final Actor AGENT = ReturnFixtures.agent();
  static final CountryCode DE = new CountryCode("DE");

  @Autowired Labels labels;
  @Autowired ReturnFixtures returns;
  @Autowired ReturnPlaces places;
  @Autowired Parcels parcels;
  @Autowired Scans scans;
  @Autowired Clock clock;

  final SellerId seller = SellerId.next();

  @MockitoBean Declarations declarations;

  @BeforeEach
  void hasAnAddressForReturns() {
    when(declarations.of(any())).thenReturn(new Preflight.NotNeeded());
    PostalAddress address =
        new PostalAddress(
            DE,
            "Returns",
            "Mug GmbH",
            List.of("Hafenstraße 1"),
            null,
            "Hamburg",
            null,
            "20457",
            null,
            null);
    places.choose(
        seller,
        new ReturnAddress(
            null, null, new TwoScripts(address, null), new Consignee("Mug GmbH", null, Map.of())),
        AGENT);
  }

  void scanned(LabelView label, String what) {
    scans.record(
        List.of(
            Spoken.scan(
                new Spoken(
                    "api",
                    null,
                    label.carrier(),
                    String.valueOf(label.trackingNumber()),
                    what,
                    null,
                    clock.instant(),
                    null,
                    DE),
                null)));
  }

  ReturnCaseId filed() {
    OrderView order = returns.sold(seller, 3, content -> content.line("MUG", 2, "10.00"));
    return returns.file(
        ReturnFixtures.request(order, ReturnKind.WITHDRAWAL, FiledBy.SHOPPER, 0, 1, null));
  }

  ReturnCaseId told(String name, int grams) {
    ReturnCaseId id = filed();
    until(() -> !labels.gaps(seller, id).isEmpty());
    labels.tell(seller, id, new ParcelFacts(grams, sender(name)), AGENT);
    return id;
  }

  static PostalAddress sender(String name) {
    return new PostalAddress(
        DE, name, null, List.of("Lindenstraße 4"), null, "Berlin", null, "10115", null, null);
  }

  LabelView bought(ReturnCaseId id) {
    until(() -> state(id) == LabelState.BOUGHT);
    return labels.current(seller, id).orElseThrow();
  }

  @Nullable LabelState state(ReturnCaseId id) {
    return labels.ofCase(seller, id).stream().findFirst().map(LabelView::state).orElse(null);
  }

  static void until(BooleanSupplier done) {
    for (int look = 0; !done.getAsBoolean(); look++) {
      if (look == 3000) {
        throw new AssertionError("waited too long");
      }
      LockSupport.parkNanos(20_000_000);
    }
  }
}

package dev.homeward.shipping.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditEntry;
import dev.homeward.audit.AuditFilter;
import dev.homeward.audit.AuditTrail;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.CanonicalEvent;
import dev.homeward.shipping.NewParcel;
import dev.homeward.shipping.ParcelContent;
import dev.homeward.shipping.ParcelDirection;
import dev.homeward.shipping.ParcelId;
import dev.homeward.shipping.ParcelState;
import dev.homeward.shipping.ParcelView;
import dev.homeward.shipping.Parcels;
import dev.homeward.shipping.ParcelsProgressed;
import dev.homeward.shipping.Rereading;
import dev.homeward.shipping.Scan;
import dev.homeward.shipping.ScanOutcome;
import dev.homeward.shipping.Scans;
import dev.homeward.shipping.SecondNumbers;
import dev.homeward.shipping.source.ScanFile;
import dev.homeward.shipping.source.Spoken;
import dev.homeward.shipping.vocabulary.CodeMeanings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@SpringBootTest
@WithTestDatabase
@RecordApplicationEvents
@SuppressWarnings("NullAway.Init")
class ScanDeskTests {

  private static final Actor RUTH = Actor.person(UUID.randomUUID(), "Ruth");

  @Autowired Parcels parcels;
  @Autowired Scans scans;
  @Autowired Rereading rereading;
  @Autowired CodeMeanings meanings;
  @Autowired UnknownCodes codes;
  @Autowired UnmatchedNumbers numbers;
  @Autowired RefusedScans refused;
  @Autowired SecondNumbers second;
  @Autowired ParcelSearch search;
  @Autowired ScanFile files;
  @Autowired AuditTrail audit;
  @Autowired Clock clock;
  @Autowired ApplicationEvents events;

  private final SellerId seller = SellerId.next();
  private final ReturnCaseId caseId = ReturnCaseId.next();
  private final String number = UUID.randomUUID().toString();
  private final Scan.Code code = new Scan.Code("fedex", "Zz-" + UUID.randomUUID());

  @Test
  void readsScansAgainOnceTheirCodeIsExplainedAndTellsItOnce() {
    ParcelId parcel = announce(number);
    tell(number, "PU", 9, null);
    tell(number, code.code(), 2, null);
    String unannounced = UUID.randomUUID().toString();
    tell(unannounced, code.code().toLowerCase(Locale.ROOT), 2, null);

    assertThat(codes.find(code))
        .hasValueSatisfying(row -> {
          assertThat(row.scans()).isEqualTo(2);
          assertThat(row.parcels()).isEqualTo(1);
          assertThat(row.decided()).isFalse();
        });
    assertThat(codes.examples(code, 10)).hasSize(2);
    long before = told();
    meanings.decide(code, CanonicalEvent.CUSTOMS_ACTION_REQUIRED, RUTH);
    assertThat(codes.find(code)).hasValueSatisfying(row -> assertThat(row.decided()).isTrue());
    assertThat(rereading.run()).isGreaterThanOrEqualTo(2);

    assertThat(codes.find(code)).isEmpty();
    assertThat(view(parcel).state()).isEqualTo(ParcelState.CUSTOMS_HELD);
    assertThat(told()).as("one case, one piece of news").isEqualTo(before + 1);
    rereading.run();
    meanings.decide(code, CanonicalEvent.CUSTOMS_ACTION_REQUIRED, RUTH);
    rereading.run();
    assertThat(told()).isEqualTo(before + 1);
    assertThat(audited("carrier-code.explained")).hasSize(1);

    tell(number, code.code(), 1, null);
    assertThat(view(parcel).scans().getLast().event())
        .isEqualTo(CanonicalEvent.CUSTOMS_ACTION_REQUIRED);
    assertThat(view(announce(unannounced)).state()).isEqualTo(ParcelState.CUSTOMS_HELD);
  }

  @Test
  void correctsAMeaningThatWasWrongAndLeavesTheCodeToTheTablesAgain() {
    ParcelId parcel = announce(number);
    tell(number, code.code(), 2, null);
    meanings.decide(code, CanonicalEvent.DELIVERED, RUTH);
    rereading.run();
    assertThat(view(parcel).state()).isEqualTo(ParcelState.AT_HUB);

    meanings.decide(code, CanonicalEvent.OUT_FOR_DELIVERY, RUTH);
    rereading.run();
    assertThat(view(parcel).state()).isEqualTo(ParcelState.IN_TRANSIT);

    meanings.withdraw(code, RUTH);
    meanings.withdraw(code, RUTH);
    rereading.run();
    assertThat(view(parcel).state()).isEqualTo(ParcelState.LABEL_CREATED);
    assertThat(codes.find(code)).isPresent();
    assertThat(audited("carrier-code.explained")).hasSize(2);
    assertThat(audited("carrier-code.withdrawn")).hasSize(1);
  }

  @Test
  void takesAnOperatorsWordBeforeTheTablesAndRefusesWhatIsNone() {
    ParcelId parcel = announce(number);
    Scan.Code known = new Scan.Code("vendor" + UUID.randomUUID(), "DELIVERED");
    scans.record(List.of(scan(known, 3)));
    assertThat(view(parcel).state()).isEqualTo(ParcelState.AT_HUB);

    meanings.decide(known, CanonicalEvent.ARRIVED_FACILITY, RUTH);
    rereading.run();
    assertThat(view(parcel).state()).isEqualTo(ParcelState.IN_TRANSIT);

    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> meanings.decide(code, CanonicalEvent.UNKNOWN, RUTH))
        .satisfies(no -> assertThat(no.code()).isEqualTo("code-meaning.event"));
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> meanings.decide(new Scan.Code(" ", "X"), CanonicalEvent.DELIVERED, RUTH))
        .satisfies(no -> assertThat(no.code()).isEqualTo("code-meaning.code"));
    assertThat(meanings.decided(code)).isEmpty();
  }

  @Test
  void pagesThroughCodesByHowManyScansTheyHave() {
    for (int i = 0; i < 3; i++) {
      Scan.Code some = new Scan.Code("pager", UUID.randomUUID().toString());
      for (int n = 0; n <= i; n++) {
        scans.record(List.of(scan(some, n + 1)));
      }
    }
    List<UnknownCodes.Row> all = codes.page(null, 1000);
    UnknownCodes.Row first = all.getFirst();
    assertThat(codes.page(new UnknownCodes.After(first.scans(), first.key()), 1000))
        .isEqualTo(all.subList(1, all.size()));
    assertThat(codes.waiting().codes()).isGreaterThanOrEqualTo(3);
    assertThat(codes.waiting().since()).isNotNull();
  }

  @Test
  void givesAParcelWhatIsToldUnderItsSecondNumber() {
    ParcelId parcel = announce(number);
    String other = "2" + UUID.randomUUID();
    tell(other, "PU", 9, null);
    tell(other, "DL", 8, SellerId.next());
    assertThat(numbers.find(other))
        .hasValueSatisfying(row -> {
          assertThat(row.scans()).isEqualTo(2);
          assertThat(row.sellers()).hasSize(1);
        });
    assertThat(search.find(number.substring(0, 20), 5))
        .extracting(ParcelSearch.Found::id)
        .containsExactly(parcel);

    assertThat(second.match(other, parcel, RUTH))
        .as("what another seller told is not about it")
        .isEqualTo(1);
    assertThat(second.match(other, parcel, RUTH)).isZero();
    assertThat(view(parcel).state()).isEqualTo(ParcelState.HANDED_OVER);
    assertThat(tell(other, "DL", 1, null)).isInstanceOf(ScanOutcome.Recorded.class);
    assertThat(view(parcel).state()).isEqualTo(ParcelState.AT_HUB);
    assertThat(numbers.matched("", 10_000))
        .filteredOn(row -> row.parcel().equals(parcel.value()))
        .singleElement()
        .satisfies(row -> assertThat(row.scans()).isEqualTo(2));

    second.part(other, RUTH);
    second.part(other, RUTH);
    assertThat(view(parcel).state()).isEqualTo(ParcelState.LABEL_CREATED);
    assertThat(numbers.find(other)).hasValueSatisfying(row -> assertThat(row.scans()).isEqualTo(3));
    assertThat(audited("parcel.number-taken-away", number)).hasSize(1);
  }

  @Test
  void refusesANumberOfAnotherParcelAndAParcelThatIsNotThere() {
    ParcelId parcel = announce(number);
    String taken = UUID.randomUUID().toString();
    announce(taken);

    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> second.match(taken, parcel, RUTH))
        .satisfies(no -> assertThat(no.code()).isEqualTo("parcel.number-announced"));
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> second.match(" - ", parcel, RUTH))
        .satisfies(no -> assertThat(no.code()).isEqualTo("parcel.number-missing"));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> second.match("X1", ParcelId.next(), RUTH));
  }

  @Test
  void setsANumberAsideWithAReasonAndKeepsItsScans() {
    tell(number, "PU", 5, null);
    assertThatExceptionOfType(BusinessRuleViolation.class)
        .isThrownBy(() -> numbers.setAside(number, "  ", RUTH))
        .satisfies(no -> assertThat(no.code()).isEqualTo("scan.aside-reason"));
    assertThat(numbers.page(false, number, null, 5)).hasSize(1);

    numbers.setAside(number, "Another shop's parcel", RUTH);
    numbers.setAside(number, "Again", RUTH);

    assertThat(numbers.page(false, number, null, 5)).isEmpty();
    assertThat(numbers.page(true, number, null, 5))
        .singleElement()
        .extracting(UnmatchedNumbers.Row::aside)
        .extracting(aside -> aside == null ? "" : aside.reason())
        .isEqualTo("Another shop's parcel");
    assertThat(view(announce(number)).state()).isEqualTo(ParcelState.HANDED_OVER);
    assertThat(numbers.page(true, number, null, 5)).isEmpty();

    numbers.takeBack(number, RUTH);
    assertThat(audited("number.set-aside")).hasSize(1);
  }

  @Test
  void keepsWhatCannotBeTrueAndWhatCannotBeRead() throws IOException {
    tell(number, "PU", -48, null);
    byte[] file =
        ("trackingNumber,carrier,code,occurredAt\n"
                + number
                + ",FedEx,PU,the day before\n"
                + number
                + ",FedEx,,2026-01-01T00:00:00Z\n")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(files.read(seller, new ByteArrayInputStream(file)).refused()).isEqualTo(2);
    assertThat(files.read(seller, new ByteArrayInputStream(file)).refused()).isEqualTo(2);

    List<RefusedScans.Row> rows = refused.page(null, 10_000);
    assertThat(rows)
        .filteredOn(row -> seller.equals(row.seller()))
        .extracting(RefusedScans.Row::reason)
        .containsExactlyInAnyOrder("scan.date-unreadable", "scan.columns-missing");
    assertThat(rows)
        .filteredOn(row -> row.number().equals(number.toUpperCase(Locale.ROOT).replace("-", "")))
        .singleElement()
        .satisfies(row -> assertThat(row.reason()).isEqualTo("scan.in-the-future"));
    assertThat(refused.page(rows.getFirst().id(), 10_000)).isEqualTo(rows.subList(1, rows.size()));
  }

  private ParcelView view(ParcelId id) {
    return parcels.get(Optional.of(seller), id);
  }

  private long told() {
    return events.stream(ParcelsProgressed.class)
        .flatMap(together -> together.steps().stream())
        .filter(news -> news.seller().equals(seller))
        .count();
  }

  private List<AuditEntry> audited(String action) {
    return audited(action, action.startsWith("carrier-code") ? code.code() : key(number));
  }

  private List<AuditEntry> audited(String action, String name) {
    return audit.page(new AuditFilter(null, action, name), null, 10).entries();
  }

  private static String key(String number) {
    return number.toUpperCase(Locale.ROOT).replace("-", "");
  }

  private ParcelId announce(String tracking) {
    return parcels.announce(
        new NewParcel(
            ParcelDirection.RETURN,
            "FedEx",
            tracking,
            new CountryCode("DE"),
            new CountryCode("CN"),
            UUID.randomUUID(),
            List.of(ParcelContent.of(seller, caseId, 1))));
  }

  private ScanOutcome tell(String tracking, String said, int hoursAgo, @Nullable SellerId by) {
    return scans
        .record(
            List.of(
                Spoken.scan(
                    new Spoken(
                        "api", null, "FedEx", tracking, said, "Words", ago(hoursAgo), "Ulm", null),
                    by)))
        .getFirst();
  }

  private Scan scan(Scan.Code said, int hoursAgo) {
    return Spoken.scan(
        new Spoken(
            "api", null, said.vocabulary(), number, said.code(), null, ago(hoursAgo), null, null),
        null);
  }

  private Instant ago(int hours) {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).minus(hours, ChronoUnit.HOURS);
  }
}

package dev.homeward.customs;

import static dev.homeward.customs.CustomsFixtures.berlin;
import static dev.homeward.customs.CustomsFixtures.charge;
import static dev.homeward.customs.CustomsFixtures.shenzhen;
import static dev.homeward.order.OrderFixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.address.PostalAddress;
import dev.homeward.customs.postal.PostedParcel;
import dev.homeward.customs.regime.ChargeType;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.order.OrderView;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@WithTestDatabase
class DeclarationsTests {

  private final Declarations declarations;
  private final CustomsFixtures fixtures;
  private final CustomsTerritories territories;
  private final Recovery recovery;
  private final ReturnBook book;

  @Autowired
  DeclarationsTests(
      Declarations declarations,
      CustomsFixtures fixtures,
      CustomsTerritories territories,
      Recovery recovery,
      ReturnBook book) {
    this.declarations = declarations;
    this.fixtures = fixtures;
    this.territories = territories;
    this.recovery = recovery;
    this.book = book;
  }

  @Test
  void declaresTheValueOfTheWayOutAndNeverAnother() {
    SellerId seller = fixtures.seller();
    OrderView order = fixtures.sold(seller, 2, "9102110000");
    fixtures.entered(order, 10, charge(ChargeType.FLAT_DUTY, "3.00"));
    ReturnCaseId id = fixtures.returned(order, 1, "too-small");

    Preflight found = declarations.of(request(seller, id, 1, berlin(), shenzhen()));

    assertThat(found)
        .isInstanceOfSatisfying(
            Preflight.Ready.class,
            ready -> {
              Declaration paper = ready.declaration();
              assertThat(paper.value()).isEqualTo(eur("120.00"));
              assertThat(paper.lines().getFirst().hsCode()).isEqualTo("9102110000");
              assertThat(paper.original().entryNumber()).startsWith("26DE7300");
              assertThat(paper.original().trackingNumber()).isEqualTo("LX123456785CN");
              assertThat(paper.reliefs())
                  .extracting(Declaration.Relief::code)
                  .containsExactly("2026 No. 16");
              assertThat(ready.advice()).extracting(Gap::code).containsExactly("consignee-number");
            });
  }

  @Test
  void namesEverythingThatIsMissingAtOnce() {
    SellerId seller = fixtures.seller();
    ReturnCaseId id = fixtures.returned(fixtures.sold(seller, 1, null), 1, "too-small");
    PostalAddress nowhere =
        new PostalAddress(
            new CountryCode("CN"), null, null, List.of(), null, null, null, null, null, null);

    assertThat(declarations.of(request(seller, id, 1, berlin(), nowhere)))
        .isInstanceOfSatisfying(
            Preflight.Incomplete.class,
            incomplete -> {
              assertThat(incomplete.gaps())
                  .extracting(Gap::code)
                  .contains("hs", "to-name", "to-lines", "to-city");
              assertThat(incomplete.advice())
                  .extracting(Gap::code)
                  .contains("entry", "invoice", "to-phone");
            });
  }

  @Test
  void refusesACodeThatTheHarmonizedSystemDropped() {
    SellerId seller = fixtures.seller();
    ReturnCaseId id = fixtures.returned(fixtures.sold(seller, 1, "851712"), 1, "too-small");
    assertThat(declarations.of(request(seller, id, 1, berlin(), shenzhen())))
        .isInstanceOfSatisfying(
            Preflight.Incomplete.class,
            incomplete ->
                assertThat(incomplete.gaps()).extracting(Gap::code).containsExactly("hs-dropped"));
  }

  @Test
  void needsNoPapersWithinOneTerritory() {
    SellerId seller = fixtures.seller();
    ReturnCaseId id = fixtures.returned(fixtures.sold(seller, 1, null), 1, "too-small");
    assertThat(declarations.of(request(seller, id, 1, berlin(), in("FR", "75001"))))
        .isInstanceOf(Preflight.NotNeeded.class);
    assertThat(declarations.of(request(seller, id, 1, berlin(), in("ES", "35001"))))
        .as("the Canary Islands are another tax territory")
        .isInstanceOf(Preflight.Incomplete.class);
    assertThat(territories.of(in("GB", "BT1 1AA")).openTo(territories.of(berlin()))).isTrue();
    assertThat(territories.of(in("GB", "SW1A 1AA")).openTo(territories.of(berlin()))).isFalse();
    assertThat(territories.of(in("DE", "78266")).customs()).as("Büsingen").isEqualTo("CH");
  }

  @Test
  void answersNotFoundForAnotherSeller() {
    SellerId seller = fixtures.seller();
    ReturnCaseId id = fixtures.returned(fixtures.sold(seller, 1, "910211"), 1, "too-small");
    DeclarationRequest mine = request(seller, id, 1, berlin(), shenzhen());
    SellerId other = fixtures.seller();
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() ->
            declarations.of(
                new DeclarationRequest(
                    other, id, mine.from(), mine.to(), mine.units(), PostedParcel.UNKNOWN)));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() ->
            recovery.estimate(
                new RecoveryQuestion(
                    other,
                    id,
                    Map.of(),
                    berlin(),
                    shenzhen(),
                    fixtures.today(),
                    CustomsFixtures.EUR)));
  }

  @Test
  void example2IsWhatAReturnToChinaBrings() {
    SellerId seller = fixtures.seller();
    OrderView order = fixtures.sold(seller, 1, "910211");
    fixtures.entered(
        order, 10, charge(ChargeType.FLAT_DUTY, "3.00"), charge(ChargeType.VAT_AT_SALE, "22.80"));
    ReturnCaseId id = fixtures.returned(order, 1, "too-small");

    RecoveryEstimate away = estimate(seller, id, shenzhen());
    assertThat(away.recoverable()).isEqualTo(eur("22.80"));
    assertThat(away.claimFee().isZero()).isTrue();
    assertThat(away.worthClaiming()).isTrue();
    assertThat(outcome(away, "eu-invalidate-90")).isEqualTo(Basis.Outcome.NOT_WORTH_IT);
    assertThat(outcome(away, "eu-repay-118")).isEqualTo(Basis.Outcome.CONDITION_NOT_MET);
    assertThat(away.localTaxNumberNeeded()).isFalse();

    RecoveryEstimate stays = estimate(seller, id, berlin());
    assertThat(stays.recoverable()).isEqualTo(eur("22.80"));
    assertThat(stays.homeReliefs().isZero()).isTrue();
    assertThat(outcome(stays, "eu-invalidate-90")).isEqualTo(Basis.Outcome.NOT_EXPORTED);
    assertThat(stays.localTaxNumberNeeded()).isTrue();
  }

  @Test
  void promisesNothingWithoutAnEntry() {
    SellerId seller = fixtures.seller();
    ReturnCaseId id = fixtures.returned(fixtures.sold(seller, 1, "910211"), 1, "too-small");
    RecoveryEstimate found = estimate(seller, id, shenzhen());
    assertThat(found.recoverable().isZero()).isTrue();
    assertThat(found.worthClaiming()).isFalse();
    assertThat(outcome(found, "eu-invalidate-90")).isEqualTo(Basis.Outcome.NO_ENTRY);
  }

  private RecoveryEstimate estimate(SellerId seller, ReturnCaseId id, PostalAddress to) {
    return recovery.estimate(
        new RecoveryQuestion(
            seller, id, Map.of(), berlin(), to, fixtures.today(), CustomsFixtures.EUR));
  }

  private static Basis.@Nullable Outcome outcome(RecoveryEstimate estimate, String rule) {
    return estimate.basis().stream()
        .filter(basis -> basis.rule().equals(rule))
        .map(Basis::outcome)
        .findFirst()
        .orElse(null);
  }

  private DeclarationRequest request(
      SellerId seller, ReturnCaseId id, int units, PostalAddress from, PostalAddress to) {
    return new DeclarationRequest(
        seller,
        id,
        from,
        to,
        Map.of(book.get(seller, id).lines().getFirst().id(), units),
        PostedParcel.UNKNOWN);
  }

  private static PostalAddress in(String country, String postcode) {
    return new PostalAddress(
        new CountryCode(country),
        "Jo",
        null,
        List.of("1 Road"),
        null,
        "Town",
        null,
        postcode,
        "1",
        null);
  }
}

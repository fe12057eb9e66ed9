package dev.homeward.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditEntry;
import dev.homeward.audit.AuditFilter;
import dev.homeward.audit.AuditTrail;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.policy.SellerPolicies;
import dev.homeward.seller.NewSeller;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Drafts are kept as typed, never overwritten unseen, and published only where the law allows. */
@SpringBootTest
@WithTestDatabase
class PolicyDraftsTests {

  private static final Actor MIA = Actor.person(UUID.randomUUID(), "Mia");
  private static final PolicySheet GOOD = sheet("30");
  private static final PolicySheet BAD = sheet("-1");

  private final PolicyDrafts drafts;
  private final SellerPolicies policies;
  private final AuditTrail audit;
  private final Sellers sellers;
  private final UUID id = UUID.randomUUID();
  private SellerId seller = SellerId.next();

  @Autowired
  PolicyDraftsTests(
      PolicyDrafts drafts, SellerPolicies policies, AuditTrail audit, Sellers sellers) {
    this.drafts = drafts;
    this.policies = policies;
    this.audit = audit;
    this.sellers = sellers;
  }

  @BeforeEach
  void registerASeller() {
    seller =
        sellers
            .register(
                new NewSeller(
                    "Drafter " + UUID.randomUUID(),
                    new CountryCode("DE"),
                    Currency.getInstance("EUR"),
                    ZoneOffset.UTC))
            .id();
  }

  @Test
  void keepsWhatIsWrongAsItWasTyped() {
    drafts.begin(seller, id, GOOD, MIA);
    drafts.save(seller, id, 0, BAD, MIA);

    assertThat(drafts.get(seller, id).sheet()).isEqualTo(BAD);
    assertThat(drafts.get(seller, id).version()).isEqualTo(1);
  }

  @Test
  void beginsSavesAndPublishesOnceHoweverOftenItIsAsked() {
    for (int time = 0; time < 2; time++) {
      drafts.begin(seller, id, BAD, MIA);
      drafts.save(seller, id, 0, GOOD, MIA);
    }
    assertThat(drafts.publish(seller, id, 1, MIA)).isEqualTo(1);
    assertThat(drafts.publish(seller, id, 1, MIA)).isEqualTo(1);

    assertThat(policies.of(seller)).hasSize(1);
    assertThat(drafts.open(seller)).isEmpty();
    assertThat(actions())
        .containsExactly("policy.published", "policy.draft-saved", "policy.draft-begun");
  }

  @Test
  void overwritesNothingUnseen() {
    drafts.begin(seller, id, BAD, MIA);
    drafts.save(seller, id, 0, GOOD, MIA);

    assertThatExceptionOfType(DraftChanged.class)
        .isThrownBy(() -> drafts.save(seller, id, 0, sheet("60"), MIA))
        .satisfies(changed -> assertThat(changed.current().sheet()).isEqualTo(GOOD));
    assertThatExceptionOfType(DraftChanged.class)
        .isThrownBy(() -> drafts.publish(seller, id, 0, MIA));
    assertThat(policies.of(seller)).isEmpty();
  }

  @Test
  void leavesTheVersionInForceWhereTheDraftIsBelowTheLaw() {
    drafts.begin(seller, id, GOOD, MIA);
    drafts.publish(seller, id, 0, MIA);
    UUID next = UUID.randomUUID();
    drafts.begin(seller, next, sheet("5"), MIA);

    assertThatExceptionOfType(DraftRefused.class)
        .isThrownBy(() -> drafts.publish(seller, next, 0, MIA))
        .satisfies(refused ->
            assertThat(refused.problems())
                .extracting(SheetProblem::code)
                .contains("policy.below-law.days"));
    assertThat(policies.of(seller)).hasSize(1);
  }

  @Test
  void throwsADraftAwayButNeverAPublishedOne() {
    drafts.begin(seller, id, GOOD, MIA);
    drafts.discard(seller, id, MIA);
    drafts.discard(seller, id, MIA);
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> drafts.get(seller, id));

    UUID kept = UUID.randomUUID();
    drafts.begin(seller, kept, GOOD, MIA);
    drafts.publish(seller, kept, 0, MIA);
    drafts.discard(seller, kept, MIA);
    assertThat(drafts.get(seller, kept).published()).isEqualTo(1);
  }

  @Test
  void hidesDraftsOfOtherSellers() {
    drafts.begin(seller, id, GOOD, MIA);
    SellerId other = SellerId.next();

    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> drafts.get(other, id));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> drafts.save(other, id, 0, BAD, MIA));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> drafts.publish(other, id, 0, MIA));
    drafts.discard(other, id, MIA);
    assertThat(drafts.open(seller)).hasSize(1);
    assertThat(drafts.open(other)).isEmpty();
  }

  private List<String> actions() {
    return audit.page(new AuditFilter(seller, null, null), null, 20).entries().stream()
        .map(AuditEntry::action)
        .toList();
  }

  private static PolicySheet sheet(String days) {
    return new PolicySheet("", true, Map.of("days", days), List.of());
  }
}

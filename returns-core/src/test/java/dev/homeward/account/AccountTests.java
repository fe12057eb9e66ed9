package dev.homeward.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditFilter;
import dev.homeward.audit.AuditPage;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@WithTestDatabase
class AccountTests {

  @Autowired StaffManagement staff;
  @Autowired ApiKeyManagement keys;
  @Autowired AuditTrail audit;
  @Autowired JdbcClient jdbc;

  private static String email() {
    return UUID.randomUUID() + "@example.com";
  }

  @Test
  void oneActiveAdministratorRemains() {
    StaffView only =
        staff.invite(Actor.SYSTEM, NewStaff.platform(email(), "Ada", PlatformRole.ADMIN)).staff();

    assertThatThrownBy(() -> staff.disable(Actor.SYSTEM, only.id()))
        .isInstanceOf(BusinessRuleViolation.class)
        .hasMessageContaining("staff.last-administrator");
    assertThatThrownBy(
            () -> staff.assignPlatformRoles(Actor.SYSTEM, only.id(), Set.of(PlatformRole.OPERATOR)))
        .hasMessageContaining("staff.last-administrator");
    assertThat(staff.get(only.id()).disabled()).isFalse();
  }

  @Test
  void anAddressHasOneAccountWhateverItsCase() {
    String address = email();
    staff.invite(Actor.SYSTEM, NewStaff.platform(address, "Ada"));

    assertThatThrownBy(() ->
            staff.invite(
                Actor.SYSTEM, NewStaff.platform(" " + address.toUpperCase(Locale.ROOT), "Bob")))
        .hasMessageContaining("staff.email-taken");
  }

  @Test
  void passwordsAreLongEnoughAndFitIntoTheHash() {
    assertThatThrownBy(() -> new Password("eleven char")).hasMessageContaining("too-short");
    assertThatThrownBy(() -> new Password("x".repeat(73))).hasMessageContaining("too-long");
    assertThatThrownBy(() -> new Password("密".repeat(25))).hasMessageContaining("too-long");
    assertThat(new Password("密码很长很安全对吧是的呀")).hasToString("Password[hidden]");
  }

  @Test
  void keysAreStoredAsHashesAndRevokedWithinTheirTenantOnly() {
    SellerId seller = SellerId.next();
    IssuedApiKey issued =
        keys.issue(Actor.SYSTEM, new NewApiKey(seller, "Shop", Set.of(Scope.ORDERS_READ)));

    assertThat(keys.recognise(issued.token())).map(ApiKeyView::id).contains(issued.key().id());
    assertThat(issued.token().value()).startsWith("hw_live_");
    assertThat(issued.token().toString()).doesNotContain(issued.token().value());
    assertThatThrownBy(() -> keys.revoke(Actor.SYSTEM, SellerId.next(), issued.key().id()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> keys.revoke(Actor.SYSTEM, null, issued.key().id()))
        .isInstanceOf(NotFound.class);

    keys.revoke(Actor.SYSTEM, seller, issued.key().id());

    assertThat(keys.recognise(issued.token())).isEmpty();
    AuditPage trail = audit.page(new AuditFilter(seller, null, null), null, 10);
    assertThat(trail.entries())
        .extracting("action")
        .containsExactly("api-key.revoked", "api-key.issued");
  }

  @Test
  void theTrailIsAppendOnlyAndTurnsItsPagesByKey() {
    SellerId seller = SellerId.next();
    for (int i = 0; i < 5; i++) {
      audit.record(
          Actor.SYSTEM,
          "thing.changed",
          Subject.of("thing", i, "Thing " + i, seller),
          Map.of("size", i),
          Map.of("size", i + 1));
    }
    AuditFilter own = new AuditFilter(seller, null, null);
    AuditPage first = audit.page(own, null, 3);
    AuditPage second = audit.page(own, first.next(), 3);

    assertThat(first.entries()).hasSize(3);
    assertThat(second.entries()).hasSize(2);
    assertThat(second.next()).isNull();
    assertThat(first.entries().getFirst().changes())
        .singleElement()
        .satisfies(change -> assertThat(change.after()).isEqualTo("5"));
    assertThat(audit.page(new AuditFilter(seller, null, "THING 2"), null, 9).entries()).hasSize(1);
    for (String change :
        new String[] {
          "update audit_entry set action = 'x.y'", "delete from audit_entry", "truncate audit_entry"
        }) {
      assertThatThrownBy(() -> jdbc.sql(change).update())
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("append-only");
    }
  }
}

package dev.homeward.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.homeward.account.Invitation;
import dev.homeward.account.NewStaff;
import dev.homeward.account.Password;
import dev.homeward.account.PlatformRole;
import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffView;
import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditFilter;
import dev.homeward.audit.AuditTrail;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.shared.SellerId;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@WithTestDatabase
@Import(TestPeople.class)
class SignInTests {

  private static final String RIGHT = TestPeople.PASSWORD.value();

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;
  @Autowired AuditTrail audit;

  private MvcTestResult signIn(String email, String password) {
    return mvc.post()
        .uri("/login")
        .param("email", email)
        .param("password", password)
        .with(csrf())
        .exchange();
  }

  private Cookie session(String email, String password) {
    return session(signIn(email, password));
  }

  /** Returns the session's cookie; its name is set by the server, which is not there in a test. */
  private static Cookie session(MvcTestResult result) {
    return Objects.requireNonNull(result.getResponse().getCookie("SESSION"));
  }

  @Test
  void leadsPeopleToTheirPortal() {
    StaffView operator = people.platform(PlatformRole.OPERATOR);
    StaffView agent = people.member(people.seller(), SellerRole.AGENT);

    assertThat(signIn(operator.email(), RIGHT)).hasRedirectedUrl("/ops");
    assertThat(signIn(agent.email().toUpperCase(Locale.ROOT), RIGHT)).hasRedirectedUrl("/merchant");
  }

  @Test
  void answersUnknownDisabledAndWrongAlikeAndKeepsTheAddress() {
    StaffView known = people.platform(PlatformRole.OPERATOR);
    StaffView disabled = people.platform(PlatformRole.OPERATOR);
    people.staff().disable(Actor.SYSTEM, disabled.id());

    for (MvcTestResult refused :
        new MvcTestResult[] {
          signIn(known.email(), "wrong password"),
          signIn(disabled.email(), RIGHT),
          signIn(TestPeople.email(), RIGHT)
        }) {
      assertThat(refused).hasStatus(401).hasForwardedUrl("/login/refused");
    }
    assertThat(audit.page(new AuditFilter(null, "staff.sign-in-failed", known.email()), null, 9))
        .satisfies(page -> assertThat(page.entries()).hasSize(1));
  }

  @Test
  void slowsDownGuessingEvenWithTheRightPassword() {
    StaffView victim = people.platform(PlatformRole.OPERATOR);
    for (int i = 0; i < 10; i++) {
      assertThat(signIn(victim.email(), "wrong password")).hasStatus(401);
    }

    assertThat(signIn(victim.email(), RIGHT)).hasStatus(429).containsHeader("Retry-After");
  }

  @Test
  void disablingAnAccountEndsItsSessionsAtOnce() {
    StaffView operator = people.platform(PlatformRole.OPERATOR);
    Cookie session = session(operator.email(), RIGHT);
    assertThat(mvc.get().uri("/ops").cookie(session)).hasStatusOk();

    people.staff().disable(Actor.SYSTEM, operator.id());

    assertThat(mvc.get().uri("/ops").cookie(session)).hasStatus(302).hasRedirectedUrl("/login");
  }

  @Test
  void aLostMembershipIsGoneWithTheNextRequest() {
    SellerId seller = people.seller();
    StaffView agent = people.member(seller, SellerRole.AGENT);
    Cookie session = session(agent.email(), RIGHT);
    assertThat(mvc.get().uri("/merchant").cookie(session)).hasStatusOk();

    people.staff().leave(Actor.SYSTEM, agent.id(), seller);

    assertThat(mvc.get().uri("/merchant").cookie(session)).hasStatus(403);
  }

  @Test
  void aPasswordSetBySomebodyElseHasToBeChangedFirst() {
    Invitation invited =
        people
            .staff()
            .invite(
                Actor.SYSTEM,
                NewStaff.platform(TestPeople.email(), "New Person", PlatformRole.OPERATOR));
    String oneTime = invited.oneTimePassword().value();
    Cookie session = session(invited.staff().email(), oneTime);
    assertThat(mvc.get().uri("/ops").cookie(session)).hasRedirectedUrl("/account/password");

    MvcTestResult changed =
        mvc.post()
            .uri("/account/password")
            .param("current", oneTime)
            .param("chosen", "my very own password")
            .cookie(session)
            .with(csrf())
            .exchange();

    assertThat(changed).hasRedirectedUrl("/ops");
    assertThat(mvc.get().uri("/ops").cookie(session(changed))).hasStatusOk();
  }

  @Test
  void changingThePasswordSignsOtherDevicesOut() {
    StaffView operator = people.platform(PlatformRole.OPERATOR);
    Cookie other = session(operator.email(), RIGHT);

    people.staff().changePassword(operator.id(), RIGHT, new Password("another good one"));

    assertThat(mvc.get().uri("/ops").cookie(other)).hasRedirectedUrl("/login");
  }

  @Test
  void signsOutByPostOnly() {
    StaffView operator = people.platform(PlatformRole.OPERATOR);
    Cookie session = session(operator.email(), RIGHT);

    mvc.get().uri("/logout").cookie(session).exchange();
    assertThat(mvc.get().uri("/ops").cookie(session)).hasStatusOk();

    mvc.post().uri("/logout").cookie(session).with(csrf()).exchange();
    assertThat(mvc.get().uri("/ops").cookie(session)).hasStatus(302);
  }
}

package dev.homeward.web.shopper.verify;

import static dev.homeward.web.security.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffView;
import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditEntry;
import dev.homeward.audit.AuditFilter;
import dev.homeward.audit.AuditTrail;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.Grade;
import dev.homeward.standing.GradeCause;
import dev.homeward.standing.GradeGiven;
import dev.homeward.standing.GradeLink;
import dev.homeward.standing.GradeLinks;
import dev.homeward.standing.Standings;
import dev.homeward.web.security.TestPeople;
import dev.homeward.web.support.Languages;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A seller lets others see its grade, and takes that back. */
@SpringBootTest
@AutoConfigureMockMvc
@WithTestDatabase
@Import(TestPeople.class)
@SuppressWarnings("NullAway.Init")
class GradeLinkTests {

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;
  @Autowired Sellers sellers;
  @Autowired Standings standings;
  @Autowired GradeLinks links;
  @Autowired AuditTrail audit;

  SellerId seller;
  StaffView owner;

  @BeforeEach
  void aSeller() {
    seller = people.seller();
    owner = people.member(seller, SellerRole.OWNER);
  }

  @Test
  void showsNameCountryAndGradeToAnybodyInEveryLanguageAndNothingElse() {
    graded(Grade.B, true);
    GradeLink link = made();

    for (Locale language : Languages.OF_SHOPPERS) {
      assertThat(seen(link.code(), language))
          .hasStatusOk()
          .bodyText()
          .contains(sellers.get(seller).name(), "lang=\"" + language.toLanguageTag() + "\"")
          .contains("name=\"robots\" content=\"noindex\"")
          .doesNotContain("??", seller.toString(), link.id().toString());
    }
    assertThat(seen(link.code(), Locale.ENGLISH))
        .bodyText()
        .contains("Grade B", "Seller in Germany", "Judged as of Nov 1, 2026")
        .contains("Fewer faulty returns than expected", "Verified by Homeward on")
        .doesNotContain("Maria", "EUR");
  }

  @Test
  void saysThatASellerIsNotYetRated() {
    GradeLink link = made();

    assertThat(seen(link.code(), Locale.ENGLISH))
        .bodyText()
        .contains("Not yet rated", "Too little is known")
        .doesNotContain("Grade C", "Judged as of");

    graded(Grade.C, false);
    assertThat(seen(link.code(), Locale.ENGLISH))
        .bodyText()
        .contains("Not yet rated")
        .doesNotContain("Grade C");
  }

  @Test
  void followsTheGrade() {
    graded(Grade.A, true);
    GradeLink link = made();
    graded(Grade.D, true);

    assertThat(seen(link.code(), Locale.ENGLISH))
        .bodyText()
        .contains("Grade D")
        .doesNotContain("Grade A");
  }

  @Test
  void opensNothingOnceItIsTakenBackAndLooksLikeACodeThatNeverWas() {
    GradeLink link = made();

    assertThat(revoke(link, owner)).hasStatus(302);
    assertThat(revoke(link, owner)).as("again").hasStatus(302);

    MvcTestResult revoked = seen(link.code(), Locale.ENGLISH);
    assertThat(revoked).hasStatus(404).bodyText().contains("This link verifies nothing");
    assertThat(withoutPath(revoked, link.code()))
        .isEqualTo(
            withoutPath(
                seen("never-was-any-0123456789", Locale.ENGLISH), "never-was-any-0123456789"));
    assertThat(made().code()).isNotEqualTo(link.code());
    assertThat(audit.page(new AuditFilter(seller, null, null), null, 20).entries())
        .filteredOn(entry -> entry.action().startsWith("grade-link."))
        .extracting(AuditEntry::action)
        .containsExactly("grade-link.made", "grade-link.revoked", "grade-link.made");
    assertThat(audit.page(new AuditFilter(seller, null, null), null, 20).entries().toString())
        .doesNotContain(link.code());
  }

  @Test
  void isMadeOnce() {
    GradeLink link = made();

    assertThat(made()).isEqualTo(link);
    assertThat(standing(owner)).bodyText().contains("/verify/" + link.code());
  }

  @Test
  void belongsToItsSellersOwner() {
    GradeLink link = made();
    StaffView stranger = people.member(people.seller(), SellerRole.OWNER);
    StaffView clerk = people.member(seller, SellerRole.WAREHOUSE);

    assertThat(revoke(link, stranger)).hasStatus(404);
    assertThat(revoke(link, clerk)).hasStatus(403);
    assertThat(make(clerk)).hasStatus(403);
    assertThat(standing(stranger)).bodyText().doesNotContain(link.code());
    assertThat(standing(clerk)).bodyText().contains(link.code()).doesNotContain("/revoke");
    assertThat(seen(link.code(), Locale.ENGLISH)).hasStatusOk();
  }

  @Test
  void slowsDownWhoeverLooksUpTooMany() {
    String address = "203.0.113.77";
    MvcTestResult last = from(address);
    for (int i = 0; i < 120 && last.getResponse().getStatus() == 404; i++) {
      last = from(address);
    }

    assertThat(last).hasStatus(429).bodyText().contains("Please wait a moment");
    assertThat(from("203.0.113.78")).hasStatus(404);
  }

  private MvcTestResult from(String address) {
    return mvc.get()
        .uri("/verify/nothing")
        .locale(Locale.ENGLISH)
        .with(request -> {
          request.setRemoteAddr(address);
          return request;
        })
        .exchange();
  }

  private void graded(Grade grade, boolean rated) {
    LocalDate day = LocalDate.of(2026, 11, 1);
    standings.graded(
        new GradeGiven(seller, grade, rated, day, GradeCause.RATING, UUID.randomUUID()),
        Actor.SYSTEM);
  }

  private GradeLink made() {
    assertThat(make(owner)).hasStatus(302);
    return links.of(seller).orElseThrow();
  }

  private MvcTestResult make(StaffView person) {
    return mvc.post().uri("/merchant/standing/links").with(as(person)).with(csrf()).exchange();
  }

  private MvcTestResult revoke(GradeLink link, StaffView person) {
    return mvc.post()
        .uri("/merchant/standing/links/{id}/revoke", link.id())
        .with(as(person))
        .with(csrf())
        .exchange();
  }

  private MvcTestResult standing(StaffView person) {
    return mvc.get().uri("/merchant/standing").locale(Locale.ENGLISH).with(as(person)).exchange();
  }

  private MvcTestResult seen(String code, Locale language) {
    return mvc.get().uri("/verify/{code}", code).locale(language).exchange();
  }

  private static String withoutPath(MvcTestResult page, String code) {
    try {
      return page.getResponse()
          .getContentAsString()
          .replace(code, "")
          .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    } catch (java.io.UnsupportedEncodingException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

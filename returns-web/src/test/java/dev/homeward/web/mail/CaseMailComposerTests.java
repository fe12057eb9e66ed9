package dev.homeward.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.inspection.Authenticity;
import dev.homeward.inspection.Condition;
import dev.homeward.inspection.Disposition;
import dev.homeward.inspection.Finding;
import dev.homeward.inspection.Findings;
import dev.homeward.inspection.Grade;
import dev.homeward.inspection.InspectedUnits;
import dev.homeward.inspection.Inspections;
import dev.homeward.inspection.Liability;
import dev.homeward.inspection.ReceivedLine;
import dev.homeward.inspection.Receiving;
import dev.homeward.inspection.Verdict;
import dev.homeward.notification.CaseNews;
import dev.homeward.notification.MailDraft;
import dev.homeward.notification.NewsKind;
import dev.homeward.returncase.Author;
import dev.homeward.returncase.Decline;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnDecisions;
import dev.homeward.returncase.ReturnKind;
import dev.homeward.returncase.ReturnMessages;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.TestPeople;
import dev.homeward.web.support.Languages;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What shoppers are told: in their language, with nothing missing, and no markup of theirs. */
@SpringBootTest
@WithTestDatabase
@Import({TestPeople.class, FiledReturns.class})
class CaseMailComposerTests {

  private static final Actor AGENT = Actor.person(UUID.randomUUID(), "Ada Agent");
  private static final String WRITTEN = "See <img src=x onerror=alert(1)> & answer";

  @Autowired CaseMailComposer composer;
  @Autowired FiledReturns returns;
  @Autowired TestPeople people;
  @Autowired ReturnBook book;
  @Autowired ReturnDecisions decisions;
  @Autowired ReturnMessages messages;
  @Autowired Receiving receiving;
  @Autowired Inspections inspections;
  @Autowired Findings findings;
  @Autowired JdbcClient jdbc;

  @Test
  void tellsOfEveryStepInEveryLanguage() {
    SellerId seller = people.seller();
    ReturnCaseId asked = returns.file(seller, "US", ReturnKind.POLICY, 1);
    ReturnCaseId open = returns.file(seller, "DE", ReturnKind.POLICY, 1);
    Instant later = Clock.systemUTC().instant();
    everywhere(news(seller, asked, NewsKind.REQUESTED, later, null));
    everywhere(news(seller, open, NewsKind.APPROVED, filedAt(seller, open), null));
    everywhere(news(seller, open, NewsKind.APPROVED, later, null));
    everywhere(news(seller, open, NewsKind.CANCELLED, later, null));
    everywhere(news(seller, open, NewsKind.EXPIRED, later, null));
    everywhere(news(seller, open, NewsKind.CLOSED, later, null));
    everywhere(news(seller, open, NewsKind.GOODS_RECEIVED, later, null));
    everywhere(news(seller, open, NewsKind.GOODS_SENT, later, null));
    Money ten = new Money(1000, Currency.getInstance("EUR"));
    Set<MailDraft> paid = everywhere(news(seller, open, NewsKind.REFUND_PAID, later, ten));
    assertThat(paid).allSatisfy(mail -> assertThat(mail.subject()).containsAnyOf("10", "١٠"));
  }

  @Test
  void quotesWhatStaffWroteWithoutItsMarkup() {
    SellerId seller = people.seller();
    ReturnCaseId refused = returns.file(seller, "US", ReturnKind.POLICY, 1);
    decisions.decline(seller, refused, null, new Decline("other", WRITTEN), AGENT);
    messages.post(seller, refused, Author.STAFF, "Ada <i>", WRITTEN);
    Instant posted = book.get(seller, refused).messages().getFirst().postedAt();

    for (CaseNews news :
        List.of(
            news(seller, refused, NewsKind.DECLINED, posted, null),
            news(seller, refused, NewsKind.SELLER_WROTE, posted, null))) {
      assertThat(everywhere(news))
          .allSatisfy(mail -> {
            assertThat(mail.text()).contains("> " + WRITTEN);
            assertThat(mail.html()).contains("&lt;img src=x").doesNotContain("<img");
          });
    }
  }

  @Test
  void acknowledgesAWithdrawalToTheSecondWithItsStatement() {
    SellerId seller = people.seller();
    ReturnCaseId id = returns.file(seller, "DE", ReturnKind.WITHDRAWAL, 2);
    CaseNews news = news(seller, id, NewsKind.DECLARED, filedAt(seller, id), null);

    assertThat(everywhere(news))
        .allSatisfy(mail -> assertThat(mail.text()).contains(FiledReturns.TITLE + " × 2"));
    MailDraft english = in(Locale.ENGLISH, news).orElseThrow();
    assertThat(english.text())
        .contains("I withdraw from the contract on these goods:")
        .contains("Name: " + FiledReturns.NAME, "E-mail: anna@example.org")
        .contains("It does not decide whether the right of withdrawal applies")
        .containsPattern("reached us on .*\\d{1,2}:\\d{2}:\\d{2}.*(GMT|UTC|CET)");
  }

  @Test
  void tellsOfFindingsOnlyWhereTheyMatter() {
    SellerId seller = people.seller();
    ReturnCaseId id = returns.file(seller, "DE", ReturnKind.POLICY, 3);
    ReturnLineId line = book.get(seller, id).lines().getFirst().id();
    receiving.receive(
        seller,
        id,
        UUID.randomUUID(),
        List.of(new ReceivedLine(line, 3, Condition.OPENED, Finding.EXPECTED, null, null)),
        AGENT);
    CaseNews fine = inspected(seller, id, line, Verdict.ACCEPTED, "0", null);
    assertThat(composer.compose(fine)).isEmpty();

    CaseNews less = inspected(seller, id, line, Verdict.ACCEPTED, "30", "scratched");
    assertThat(everywhere(less))
        .allSatisfy(
            mail -> assertThat(mail.text()).contains("scratched").containsAnyOf("30", "٣٠"));
    CaseNews none = inspected(seller, id, line, Verdict.REJECTED, "0", "not ours");
    assertThat(everywhere(none)).allSatisfy(mail -> assertThat(mail.text()).contains("not ours"));
    CaseNews end = news(seller, id, NewsKind.CLOSED, Clock.systemUTC().instant(), null);
    assertThat(composer.compose(end)).as("told already").isEmpty();
  }

  @Test
  void saysNothingOfWhatIsForStaffAndToNobodyWithoutAnAddress() {
    SellerId seller = people.seller();
    ReturnCaseId id = returns.file(seller, "DE", ReturnKind.POLICY, 1);
    Instant now = Clock.systemUTC().instant();
    for (NewsKind kind : NewsKind.values()) {
      if (!kind.isForShopper()) {
        assertThat(composer.compose(news(seller, id, kind, now, null))).as("%s", kind).isEmpty();
      }
    }
    CaseNews expired = news(seller, id, NewsKind.EXPIRED, now, null);
    assertThat(composer.compose(expired)).isPresent();
    jdbc.sql("update return_case set email = null where id = ?").param(id.value()).update();
    assertThat(composer.compose(expired)).isEmpty();
  }

  private CaseNews inspected(
      SellerId seller,
      ReturnCaseId id,
      ReturnLineId line,
      Verdict verdict,
      String deduction,
      @Nullable String note) {
    InspectedUnits units =
        new InspectedUnits(
            line,
            1,
            verdict,
            Grade.C,
            Disposition.RESTOCK,
            Authenticity.GENUINE,
            Liability.BUYER,
            new BigDecimal(deduction),
            note);
    inspections.inspect(seller, id, UUID.randomUUID(), List.of(units), AGENT);
    Instant at = findings.judged(seller, id).getLast().inspectedAt();
    return news(seller, id, NewsKind.UNITS_INSPECTED, at, null);
  }

  /** Writes it in seven languages, and checks what holds for every mail. */
  private Set<MailDraft> everywhere(CaseNews news) {
    String number = book.get(news.seller(), news.caseId()).view().number();
    Set<MailDraft> mails = new HashSet<>();
    for (Locale locale : Languages.OF_SHOPPERS) {
      MailDraft mail = in(locale, news).orElseThrow();
      assertThat(mail.locale()).isEqualTo(locale.toLanguageTag());
      assertThat(mail.subject()).contains(number).doesNotContain("{", "mail.");
      assertThat(mail.text())
          .contains("/returns/c/", "?lang=" + locale.toLanguageTag(), FiledReturns.TITLE)
          .doesNotContain("??", "{0}");
      assertThat(mail.html())
          .contains("lang=\"" + locale.toLanguageTag() + "\"", "&lt;script&gt;", "/returns/c/")
          .contains("dir=\"" + (locale.getLanguage().equals("ar") ? "rtl" : "ltr") + "\"")
          .doesNotContain("<script", "<b>", "??", "{0}", " th:");
      mails.add(mail);
    }
    assertThat(mails.stream().map(MailDraft::subject).distinct()).hasSize(mails.size());
    return mails;
  }

  private Optional<MailDraft> in(Locale locale, CaseNews news) {
    jdbc.sql("update return_case set locale = ? where id = ?")
        .param(locale.toLanguageTag())
        .param(news.caseId().value())
        .update();
    return composer.compose(news);
  }

  private Instant filedAt(SellerId seller, ReturnCaseId id) {
    return book.get(seller, id).view().requestedAt();
  }

  private static CaseNews news(
      SellerId seller, ReturnCaseId id, NewsKind kind, Instant at, @Nullable Money amount) {
    return new CaseNews(UUID.randomUUID(), seller, id, kind, at, amount);
  }
}

package dev.homeward.web.mail;

import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffManagement;
import dev.homeward.account.StaffView;
import dev.homeward.customs.claim.ClaimDeadlineNear;
import dev.homeward.notification.ClaimNoticeComposer;
import dev.homeward.notification.MailDraft;
import dev.homeward.web.support.Languages;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells a seller's owners that a claim for duties lapses soon. */
@Component
class ClaimNotices implements ClaimNoticeComposer {

  private final StaffManagement staff;
  private final MailWords words;
  private final MailPaper paper;

  ClaimNotices(StaffManagement staff, MailWords words, MailPaper paper) {
    this.staff = staff;
    this.words = words;
    this.paper = paper;
  }

  @Override
  public List<MailDraft> compose(ClaimDeadlineNear event) {
    return staff.membersOf(event.seller()).stream()
        .filter(person -> !person.disabled())
        .filter(person -> person.memberships().get(event.seller()) == SellerRole.OWNER)
        .map(person -> to(person, event))
        .toList();
  }

  private MailDraft to(StaffView person, ClaimDeadlineNear event) {
    String wished = person.locale();
    Locale locale =
        wished == null
            ? Locale.ENGLISH
            : Languages.find(wished, Languages.ALL).orElse(Locale.ENGLISH);
    return words.speaking(locale, () -> write(person, event, locale));
  }

  private MailDraft write(StaffView person, ClaimDeadlineNear event, Locale locale) {
    String amount = words.formats().money(event.asked());
    String day = words.formats().day(event.deadline());
    Story story =
        Story.of(
            words.text("customs.mail.subject", event.caseNumber(), day),
            words.text("customs.mail.lead", amount, event.caseNumber(), day),
            words.text("customs.mail.next"));
    String from = words.text("common.product");
    MailPaper.Page page =
        paper.lay(
            story,
            story.facts(),
            new MailPaper.Letterhead(
                from,
                person.displayName(),
                "/merchant/customs/claims/" + event.claim(),
                words.text("customs.mail.open"),
                words.text("credit.mail.guard"),
                words.text("customs.mail.why")),
            locale);
    return new MailDraft(
        event.caseNumber(),
        from,
        person.email(),
        locale.toLanguageTag(),
        story.subject(),
        page.text(),
        page.html());
  }
}

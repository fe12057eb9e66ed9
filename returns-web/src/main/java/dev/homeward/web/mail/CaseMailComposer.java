package dev.homeward.web.mail;

import dev.homeward.notification.CaseNews;
import dev.homeward.notification.MailComposer;
import dev.homeward.notification.MailDraft;
import dev.homeward.returncase.CaseContact;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.seller.Sellers;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes the mails to shoppers, in their language, as plain text and as HTML. */
@Component
class CaseMailComposer implements MailComposer {

  private final ReturnBook book;
  private final Sellers sellers;
  private final MailWords words;
  private final Stories stories;
  private final MailPaper paper;

  CaseMailComposer(
      ReturnBook book, Sellers sellers, MailWords words, Stories stories, MailPaper paper) {
    this.book = book;
    this.sellers = sellers;
    this.words = words;
    this.stories = stories;
    this.paper = paper;
  }

  @Override
  public Optional<MailDraft> compose(CaseNews news) {
    ReturnCaseDetails details = book.get(news.seller(), news.caseId());
    CaseContact contact = details.header().contact();
    String recipient = contact.email();
    if (recipient == null || recipient.isBlank()) {
      return Optional.empty();
    }
    Locale locale = MailWords.languageOf(contact);
    return words.speaking(
        locale,
        () -> stories.about(news, details).map(story -> draft(story, details, locale, recipient)));
  }

  private MailDraft draft(Story story, ReturnCaseDetails details, Locale locale, String recipient) {
    String seller = sellers.get(details.view().seller()).name();
    MailPaper.Page page = paper.lay(story, details, seller, locale);
    return new MailDraft(
        details.view().number(),
        seller,
        recipient,
        locale.toLanguageTag(),
        story.subject(),
        page.text(),
        page.html());
  }
}

package dev.homeward.web.mail;

import dev.homeward.returncase.CaseContact;
import dev.homeward.returncase.CaseHeader;
import dev.homeward.returncase.CaseTerms;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import org.springframework.stereotype.Component;

/** Words the beginnings: what was filed or declared, and what is to be done next. */
@Component
class FiledStories {

  private final MailWords words;
  private final ReturnBook book;

  FiledStories(MailWords words, ReturnBook book) {
    this.book = book;
    this.words = words;
  }

  Story waiting(ReturnCaseDetails details) {
    return Story.of(
        words.text("mail.filed-waiting.subject", details.view().number()),
        words.text("mail.filed-waiting.lead"),
        words.text("mail.filed-waiting.next"));
  }

  Story atOnce(ReturnCaseDetails details) {
    return toSend(
        Story.of(
            words.text("mail.filed.subject", details.view().number()),
            words.text("mail.filed.lead")),
        details.header());
  }

  Story approved(ReturnCaseDetails details) {
    return toSend(
        Story.of(
            words.text("mail.approved.subject", details.view().number()),
            words.text("mail.approved.lead")),
        details.header());
  }

  /**
   * The acknowledgement that the law asks for, on a durable medium: what was declared, by whom, on
   * what, and when it arrived, to the second.
   */
  Story withdrawal(ReturnCaseDetails details) {
    CaseHeader header = details.header();
    CaseContact contact = header.contact();
    String received =
        words.formats().second(details.view().requestedAt(), MailWords.zoneOf(contact));
    Story story =
        Story.of(
                words.text("mail.withdrawal.subject", details.view().number()),
                words.text("mail.withdrawal.lead", received),
                words.text("mail.withdrawal.limits"))
            .with(words.text("mail.fact.statement"), words.text("shopper.withdraw.statement"))
            .with(words.text("mail.fact.received-at"), received)
            .with(words.text("mail.fact.name"), contact.shopperName())
            .with(words.text("mail.fact.email"), contact.email());
    return toSend(story, header);
  }

  /** Tells beside a receipt that the statement has become a return, and what is to be done. */
  Story follows(Story receipt, SellerId seller, ReturnCaseId filed) {
    ReturnCaseDetails details = book.get(seller, filed);
    return toSend(
        receipt
            .then(words.text("withdrawal.mail.matched", details.view().number()))
            .with(words.text("mail.fact.reference"), details.view().number()),
        details.header());
  }

  private Story toSend(Story story, CaseHeader header) {
    CaseTerms terms = header.terms();
    if (header.counts().missing() == 0 || terms == null) {
      return story.then(words.text("mail.filed.keep"));
    }
    return story
        .then(words.text("mail.filed.next"), words.text("mail.code"))
        .with(words.text("mail.fact.send-by"), words.formats().day(terms.sendBy()));
  }
}

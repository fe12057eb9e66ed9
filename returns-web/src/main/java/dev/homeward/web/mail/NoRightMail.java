package dev.homeward.web.mail;

import dev.homeward.notification.MailDraft;
import dev.homeward.notification.StatementMailComposer;
import dev.homeward.seller.SellerView;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.SellerId;
import dev.homeward.web.support.Languages;
import dev.homeward.withdrawal.Statement;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells somebody that their statement of withdrawal gives no right: why, in the seller's words and
 * by the rules of their order where that is known, and what they can do.
 */
@Component
class NoRightMail implements StatementMailComposer {

  private final Sellers sellers;
  private final LegalReasons reasons;
  private final MailWords words;
  private final MailPaper paper;

  NoRightMail(Sellers sellers, LegalReasons reasons, MailWords words, MailPaper paper) {
    this.sellers = sellers;
    this.reasons = reasons;
    this.words = words;
    this.paper = paper;
  }

  @Override
  public MailDraft noRight(Statement statement) {
    Locale locale =
        Languages.find(statement.evidence().locale(), Languages.OF_SHOPPERS).orElse(Locale.ENGLISH);
    return words.speaking(locale, () -> mail(statement, locale));
  }

  private MailDraft mail(Statement statement, Locale locale) {
    SellerId seller = statement.outcome().seller();
    String from =
        Optional.ofNullable(seller)
            .flatMap(sellers::find)
            .map(SellerView::name)
            .orElseGet(() -> words.text("common.product"));
    Story story = story(statement, from);
    MailPaper.Page page =
        paper.lay(
            story,
            story.facts(),
            new MailPaper.Letterhead(
                from,
                statement.evidence().name(),
                "/returns",
                words.text("withdrawal.no-right.open"),
                words.text("withdrawal.no-right.guard"),
                words.text("withdrawal.mail.why", statement.reference())),
            locale);
    return new MailDraft(
        statement.reference(),
        from,
        statement.evidence().email(),
        locale.toLanguageTag(),
        story.subject(),
        page.text(),
        page.html());
  }

  private Story story(Statement statement, String from) {
    Statement.Evidence said = statement.evidence();
    Story story =
        Story.of(
                words.text("withdrawal.no-right.subject", statement.reference()),
                words.text("withdrawal.no-right.lead", from),
                words.text("withdrawal.no-right.why"))
            .quoting(statement.outcome().note());
    for (String reason : reasons.against(statement)) {
      story = story.then(reason);
    }
    return story
        .then(
            words.text("withdrawal.no-right.other-rights"),
            words.text("withdrawal.no-right.contest", statement.reference()))
        .with(words.text("withdrawal.fact.reference"), statement.reference())
        .with(words.text("withdrawal.fact.order"), said.orderNumber())
        .with(
            words.text("withdrawal.fact.received"),
            words.formats().second(said.declaredAt(), said.zone()));
  }
}

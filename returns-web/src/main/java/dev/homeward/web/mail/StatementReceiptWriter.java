package dev.homeward.web.mail;

import dev.homeward.seller.SellerView;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.web.receipt.Sheet;
import dev.homeward.web.receipt.SheetPdf;
import dev.homeward.web.shopper.ShopperLinks;
import dev.homeward.web.support.Languages;
import dev.homeward.withdrawal.Receipt;
import dev.homeward.withdrawal.ReceiptWriter;
import dev.homeward.withdrawal.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The acknowledgement that the law asks for on a durable medium: what was stated, by whom, about
 * which contract, and when it was submitted, to the second. The document says the same of
 * statements that match a contract and of those that do not.
 */
@Component
class StatementReceiptWriter implements ReceiptWriter {

  private final Sellers sellers;
  private final MailWords words;
  private final MailPaper paper;
  private final ShopperLinks links;
  private final FiledStories stories;

  StatementReceiptWriter(
      Sellers sellers, MailWords words, MailPaper paper, ShopperLinks links, FiledStories stories) {
    this.stories = stories;
    this.sellers = sellers;
    this.words = words;
    this.paper = paper;
    this.links = links;
  }

  @Override
  public Receipt write(Statement statement) {
    Locale locale =
        Languages.find(statement.evidence().locale(), Languages.OF_SHOPPERS).orElse(Locale.ENGLISH);
    return words.speaking(locale, () -> write(statement, locale));
  }

  private Receipt write(Statement statement, Locale locale) {
    SellerId seller = statement.evidence().seller();
    String from =
        Optional.ofNullable(seller)
            .flatMap(sellers::find)
            .map(SellerView::name)
            .orElseGet(() -> words.text("common.product"));
    Story story = story(statement);
    Story mail = outcome(story, statement);
    MailPaper.Page page = paper.lay(mail, mail.facts(), head(statement, from), locale);
    return new Receipt(
        from,
        story.subject(),
        page.text(),
        page.html(),
        SheetPdf.draw(sheet(story, from, statement, locale)));
  }

  /**
   * Only the mail says what has become of it: it goes to the address of the order, or to whoever
   * had looked the order up.
   */
  private Story outcome(Story receipt, Statement statement) {
    SellerId seller = statement.outcome().seller();
    ReturnCaseId filed = statement.outcome().caseId();
    return seller == null || filed == null
        ? receipt.then(words.text("withdrawal.receipt.next"))
        : stories.follows(receipt, seller, filed);
  }

  private Story story(Statement statement) {
    Statement.Evidence said = statement.evidence();
    String received = words.formats().second(said.declaredAt(), said.zone());
    return Story.of(
            words.text("withdrawal.mail.subject", statement.reference()),
            words.text("withdrawal.mail.lead", received),
            words.text("withdrawal.receipt.limits"))
        .with(words.text("withdrawal.fact.reference"), statement.reference())
        .with(words.text("withdrawal.fact.statement"), said.words())
        .with(words.text("withdrawal.fact.name"), said.name())
        .with(words.text("withdrawal.fact.order"), said.orderNumber())
        .with(words.text("withdrawal.fact.shop"), said.shop())
        .with(words.text("withdrawal.fact.goods"), goods(said))
        .with(words.text("withdrawal.fact.email"), said.email())
        .with(words.text("withdrawal.fact.received"), received)
        .with(words.text("withdrawal.fact.utc"), said.declaredAt().toString())
        .with(words.text("withdrawal.fact.hash"), said.sha256());
  }

  private @Nullable String goods(Statement.Evidence said) {
    if (said.whole()) {
      return words.text("withdrawal.whole");
    }
    return Objects.requireNonNullElseGet(
        said.goods(),
        () ->
            said.lines().stream()
                .map(line -> line.title() + " × " + line.quantity())
                .collect(Collectors.joining("\n")));
  }

  private MailPaper.Letterhead head(Statement statement, String from) {
    ReturnCaseId filed = statement.outcome().caseId();
    return new MailPaper.Letterhead(
        from,
        statement.evidence().name(),
        filed == null ? links.toReceipt(statement.id()) : links.toCase(filed),
        words.text(filed == null ? "withdrawal.mail.open" : "mail.open"),
        words.text("withdrawal.mail.private"),
        words.text("withdrawal.mail.why", statement.reference()));
  }

  private Sheet sheet(Story story, String from, Statement statement, Locale locale) {
    return new Sheet(
        locale,
        from,
        words.text("withdrawal.receipt.title"),
        List.of(words.text("withdrawal.receipt.lead"), words.text("withdrawal.receipt.limits")),
        story.facts().stream().map(fact -> new Sheet.Fact(fact.label(), fact.value())).toList(),
        List.of(),
        List.of(words.text("withdrawal.receipt.next"), words.text("withdrawal.receipt.hash-note")),
        new Sheet.Enclosed(statement.reference() + ".json", statement.evidence().payload()));
  }
}

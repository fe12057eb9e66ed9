package dev.homeward.web.mail;

import com.ibm.icu.util.ULocale;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.web.shopper.ShopperLinks;
import dev.homeward.web.support.PublicUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Lays a story out as plain text and as HTML, which say the same. */
@Component
class MailPaper {

  private final ITemplateEngine templates;
  private final MailWords words;
  private final ShopperLinks links;
  private final PublicUrl publicUrl;

  MailPaper(ITemplateEngine templates, MailWords words, ShopperLinks links, PublicUrl publicUrl) {
    this.templates = templates;
    this.words = words;
    this.links = links;
    this.publicUrl = publicUrl;
  }

  /** Both forms of a mail. */
  record Page(String text, String html) {}

  /** What the template shows. */
  record Content(
      String seller,
      String hello,
      List<String> before,
      @Nullable String quote,
      List<String> after,
      List<Story.Fact> facts,
      String url,
      String open,
      String guard,
      String why) {}

  /**
   * What stands around a story.
   *
   * @param name of the one who is written to
   * @param path that the button leads to
   * @param open text of the button
   * @param guard what to mind about the link
   * @param why they get this mail
   */
  record Letterhead(
      String seller, @Nullable String name, String path, String open, String guard, String why) {}

  Page lay(Story story, ReturnCaseDetails details, String seller, Locale locale) {
    String number = details.view().number();
    return lay(
        story,
        facts(story, details),
        new Letterhead(
            seller,
            details.header().contact().shopperName(),
            links.toCase(details.view().id()),
            words.text("mail.open"),
            words.text("mail.private"),
            words.text("mail.why", number, seller)),
        locale);
  }

  Page lay(Story story, List<Story.Fact> facts, Letterhead head, Locale locale) {
    Content content =
        new Content(
            head.seller(),
            hello(head.name()),
            story.before(),
            story.quote(),
            story.after(),
            facts,
            publicUrl.to(head.path() + "?lang=" + locale.toLanguageTag()),
            head.open(),
            head.guard(),
            head.why());
    Context context = new Context(locale);
    context.setVariable("subject", story.subject());
    context.setVariable("mail", content);
    context.setVariable("language", locale.toLanguageTag());
    context.setVariable("direction", ULocale.forLocale(locale).isRightToLeft() ? "rtl" : "ltr");
    return new Page(text(content), templates.process("mail/case", context));
  }

  private String hello(@Nullable String name) {
    return name == null || name.isBlank()
        ? words.text("mail.hello-all")
        : words.text("mail.hello", name);
  }

  private List<Story.Fact> facts(Story story, ReturnCaseDetails details) {
    List<Story.Fact> facts = new ArrayList<>(story.facts());
    facts.add(new Story.Fact(words.text("mail.fact.items"), items(details.lines())));
    String order = details.header().orderNumber();
    if (order != null) {
      facts.add(new Story.Fact(words.text("mail.fact.order"), order));
    }
    facts.add(new Story.Fact(words.text("mail.fact.reference"), details.view().number()));
    return facts;
  }

  private static String items(List<CaseLine> lines) {
    return lines.stream()
        .map(line -> line.title() + " × " + line.quantity())
        .collect(Collectors.joining("\n"));
  }

  private String text(Content mail) {
    StringBuilder text = new StringBuilder(1024);
    text.append(mail.hello()).append("\n\n");
    mail.before().forEach(paragraph -> text.append(paragraph).append("\n\n"));
    String quote = mail.quote();
    if (quote != null) {
      quote.lines().forEach(line -> text.append("> ").append(line).append('\n'));
      text.append('\n');
    }
    mail.after().forEach(paragraph -> text.append(paragraph).append("\n\n"));
    for (Story.Fact fact : mail.facts()) {
      text.append(fact.label()).append(": ");
      text.append(fact.value().replace("\n", "\n  ")).append('\n');
    }
    text.append('\n').append(mail.open()).append(":\n").append(mail.url());
    text.append("\n\n").append(mail.guard()).append("\n\n-- \n");
    return text.append(mail.seller()).append('\n').append(mail.why()).append('\n').toString();
  }
}

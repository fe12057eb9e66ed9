package dev.homeward.web.paper;

import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.shipping.label.LabelPapers;
import dev.homeward.shipping.label.LabelView;
import dev.homeward.web.support.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** Writes the papers of a return in the language of who prints them. */
@Component
public class ReturnPapers {

  private static final List<String> STEPS = List.of("one", "two", "three");

  private final LabelPdf labels;
  private final LabelPapers carriers;
  private final MessageSource messages;
  private final Formats formats;

  ReturnPapers(LabelPdf labels, LabelPapers carriers, MessageSource messages, Formats formats) {
    this.labels = labels;
    this.carriers = carriers;
    this.messages = messages;
    this.formats = formats;
  }

  public ByteArrayResource label(LabelView label, PaperSize size, Locale locale) {
    List<String> steps =
        STEPS.stream().map(step -> text("wayback.paper.step-" + step, locale)).toList();
    LabelPdf.Guide guide = new LabelPdf.Guide(locale, text("wayback.paper.how", locale), steps);
    return labels.draw(label, carriers.of(label).orElse(null), size, guide);
  }

  public ByteArrayResource slip(ReturnCaseDetails details, PaperSize size, Locale locale) {
    List<String> facts = new ArrayList<>();
    String order = details.header().orderNumber();
    if (order != null) {
      facts.add(text("wayback.paper.order", locale, order));
    }
    String name = details.header().contact().shopperName();
    if (name != null) {
      facts.add(text("wayback.paper.sender", locale, name));
    }
    return PackingSlipPdf.draw(
        new PackingSlipPdf.Slip(
            locale,
            Objects.requireNonNullElse(details.view().channel(), ""),
            text("wayback.paper.slip", locale),
            details.view().number(),
            facts,
            text("wayback.paper.items", locale),
            details.lines().stream()
                .filter(line -> line.missing() > 0)
                .map(line -> item(line, locale))
                .toList(),
            text("wayback.paper.put-in", locale)),
        size);
  }

  private PackingSlipPdf.Item item(CaseLine line, Locale locale) {
    String reason = line.reason() == null ? "" : " · " + text("reason." + line.reason(), locale);
    return new PackingSlipPdf.Item(
        line.title(), line.sku() + reason, formats.number(line.missing()));
  }

  private String text(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}

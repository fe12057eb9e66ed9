package dev.homeward.web.merchant.policies;

import dev.homeward.policy.PolicyDraft;
import dev.homeward.policy.PolicyRule;
import dev.homeward.policy.PolicyTerms;
import dev.homeward.shared.SellerId;
import dev.homeward.web.support.PolicyWords;
import dev.homeward.web.support.PublicUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes published policies as lines that people read, and the links to their public page. */
@Component
class VersionTexts {

  private final PolicyWords words;
  private final MessageSource messages;
  private final PublicUrl publicUrl;

  VersionTexts(PolicyWords words, MessageSource messages, PublicUrl publicUrl) {
    this.words = words;
    this.messages = messages;
    this.publicUrl = publicUrl;
  }

  /** What a shop puts on its pages. */
  record Links(String page, String data, String button, String head) {}

  Links links(SellerId seller) {
    String page = publicUrl.to("/returns/policy/" + seller);
    return new Links(
        page,
        page + ".jsonld?country=DE",
        "<a href=\"%s\" target=\"_blank\" rel=\"noopener\">%s</a>"
            .formatted(page, message("policies.page.title")),
        "<link rel=\"alternate\" type=\"application/ld+json\" href=\"%s.jsonld?country=DE\">"
            .formatted(page));
  }

  /** Returns a policy sentence by sentence: each rule, its promises, and the last sentence. */
  List<String> sentences(PolicyDraft policy) {
    List<String> lines = new ArrayList<>();
    int number = 0;
    for (PolicyRule rule : policy.rules()) {
      String title = ++number + ". " + (rule.name().isEmpty() ? "" : rule.name() + " — ");
      lines.add(title + String.join(" · ", words.conditions(rule.when())));
      promises(lines, rule.then());
    }
    policy
        .markets()
        .forEach((country, terms) -> {
          lines.add(words.place(country.value()));
          promises(lines, terms);
        });
    lines.add(message("merchant.policies.last"));
    promises(lines, policy.standard());
    lines.add(message("merchant.policies.informs." + policy.informs()));
    return lines;
  }

  private void promises(List<String> lines, PolicyTerms terms) {
    words.promises(terms).forEach(promise -> lines.add("  " + promise));
    Integer days = terms.days();
    if (days == null || days > 0) {
      lines.add("  " + message("merchant.policies.approval." + terms.approval()));
    }
    if (!terms.excludedFlags().isEmpty() || !terms.excludedCategories().isEmpty()) {
      List<String> excluded = new ArrayList<>(terms.excludedFlags());
      excluded.addAll(terms.excludedCategories());
      lines.add("  " + message("merchant.policies.excluded", String.join(", ", excluded)));
    }
  }

  private String message(String key, Object... arguments) {
    Locale locale = LocaleContextHolder.getLocale();
    return Objects.requireNonNull(messages.getMessage(key, arguments, locale));
  }
}

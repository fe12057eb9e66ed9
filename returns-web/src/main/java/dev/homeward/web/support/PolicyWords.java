package dev.homeward.web.support;

import com.ibm.icu.text.ListFormatter;
import dev.homeward.policy.Payer;
import dev.homeward.policy.PolicyCondition;
import dev.homeward.policy.PolicyTerms;
import dev.homeward.policy.RefundClock;
import dev.homeward.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the reader's language what a seller's policy says. */
@Component
public class PolicyWords {

  private final MessageSource messages;
  private final Formats formats;

  PolicyWords(MessageSource messages, Formats formats) {
    this.messages = messages;
    this.formats = formats;
  }

  /** Returns the parts of a condition, each as a phrase; empty for one that always holds. */
  public List<String> conditions(PolicyCondition when) {
    List<String> phrases = new ArrayList<>();
    List<String> places = new ArrayList<>();
    when.zones().forEach(zone -> places.add(message("policies.zone." + zone)));
    when.countries().forEach(country -> places.add(formats.countryOf(country)));
    add(phrases, "places", places);
    phrases.addAll(conditionsWithoutPlaces(when));
    return phrases;
  }

  /** As {@link #conditions}, for readers who are in the place that is meant. */
  public List<String> conditionsWithoutPlaces(PolicyCondition when) {
    List<String> phrases = new ArrayList<>();
    add(phrases, "category", when.categories());
    add(phrases, "flag", when.flags().stream().map(this::flag).toList());
    price(phrases, when);
    add(phrases, "reason", when.reasons().stream().map(r -> message("reason." + r)).toList());
    add(phrases, "channel", when.channels());
    add(phrases, "group", when.groups());
    dates(phrases, when.from(), when.to());
    return phrases;
  }

  /** Returns a phrase for a single destination. */
  public String place(String country) {
    return message("policies.when.places", formats.countryOf(country));
  }

  /** Returns what terms promise, each as a sentence. */
  public List<String> promises(PolicyTerms terms) {
    return promises(terms, false, false);
  }

  /**
   * As above, of terms that the law has some of its own days in.
   *
   * @param window whether the days to return are business days
   * @param refund whether the days to refund are business days
   */
  public List<String> promises(PolicyTerms terms, boolean window, boolean refund) {
    List<String> sentences = new ArrayList<>();
    Integer days = terms.days();
    sentences.add(
        days == null
            ? message("policies.then.no-end")
            : days == 0
                ? message("policies.then.final")
                : message("policies.then.days", days, kind(window)));
    if (days != null && days == 0) {
      return sentences;
    }
    if (!terms.resolutions().contains("REFUND")) {
      sentences.add(message("policies.then.exchange"));
    }
    sentences.add(
        terms.returnPaidBy() == Payer.SHOPPER && !terms.returnFees().isEmpty()
            ? message("policies.then.fee", amounts(terms.returnFees()))
            : message("policies.then.payer." + terms.returnPaidBy()));
    if (terms.restockingPercent().signum() > 0) {
      sentences.add(
          message(
              "policies.then.restocking",
              formats.percent(terms.restockingPercent().movePointLeft(2))));
    }
    sentences.add(refund(terms.refundDays(), refund, terms.refundClock()));
    sentences.add(message("policies.then.outbound." + terms.refundOutbound()));
    sentences.add(message("policies.then.send-back", terms.sendBackDays()));
    sentences.add(
        message(
            "policies.then.methods",
            any(terms.waysBack().stream().map(way -> message("policies.method." + way)).toList())));
    if (!terms.keepBelow().isEmpty()) {
      sentences.add(message("policies.then.keep", amounts(terms.keepBelow())));
    }
    return sentences;
  }

  /** As messages choose by it. */
  private static String kind(boolean business) {
    return business ? "business" : "calendar";
  }

  /** Returns when money moves; at once where no days are given. */
  public String refund(int days, boolean business, RefundClock clock) {
    return days == 0
        ? message("policy.rule.refund-at-once")
        : message("policies.then.refund." + clock, days, kind(business));
  }

  private void price(List<String> phrases, PolicyCondition when) {
    Money from = when.priceFrom();
    Money to = when.priceTo();
    if (from != null && to != null) {
      phrases.add(message("policies.when.price-band", formats.money(from), formats.money(to)));
    } else if (from != null) {
      phrases.add(message("policies.when.price-from", formats.money(from)));
    } else if (to != null) {
      phrases.add(message("policies.when.price-to", formats.money(to)));
    }
  }

  private void dates(List<String> phrases, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null) {
      phrases.add(message("policies.when.from", formats.date(from)));
    }
    if (to != null) {
      phrases.add(message("policies.when.to", formats.date(to)));
    }
  }

  private String amounts(List<Money> amounts) {
    return any(amounts.stream().map(formats::money).toList());
  }

  /** The name of a flag that the product knows; others as the catalogue writes them. */
  private String flag(String flag) {
    return Objects.requireNonNull(
        messages.getMessage("policies.flag." + flag, null, flag, LocaleContextHolder.getLocale()));
  }

  private void add(List<String> phrases, String kind, Collection<String> values) {
    if (!values.isEmpty()) {
      phrases.add(message("policies.when." + kind, any(values)));
    }
  }

  private static String any(Collection<String> values) {
    return ListFormatter.getInstance(
            LocaleContextHolder.getLocale(), ListFormatter.Type.OR, ListFormatter.Width.WIDE)
        .format(values);
  }

  private String message(String key, Object... arguments) {
    Locale locale = LocaleContextHolder.getLocale();
    return Objects.requireNonNull(messages.getMessage(key, arguments, locale));
  }
}

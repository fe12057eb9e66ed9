package dev.homeward.web.mail;

import dev.homeward.policy.ShopperZones;
import dev.homeward.returncase.CaseContact;
import dev.homeward.shared.CountryCode;
import dev.homeward.web.support.Formats;
import dev.homeward.web.support.Languages;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Texts, dates and amounts in the language and time zone of the one who is written to. */
@Component
class MailWords {

  private final MessageSource messages;
  private final Formats formats;

  MailWords(MessageSource messages, Formats formats) {
    this.messages = messages;
    this.formats = formats;
  }

  /** Runs something in the language of a shopper. */
  <T> T speaking(Locale locale, Supplier<T> work) {
    var before = LocaleContextHolder.getLocaleContext();
    LocaleContextHolder.setLocale(locale);
    try {
      return work.get();
    } finally {
      LocaleContextHolder.setLocaleContext(before);
    }
  }

  static Locale languageOf(CaseContact contact) {
    String tag = contact.locale();
    return tag == null
        ? Locale.ENGLISH
        : Languages.find(tag, Languages.OF_SHOPPERS).orElse(Locale.ENGLISH);
  }

  static ZoneId zoneOf(CaseContact contact) {
    String country = contact.country();
    return ShopperZones.of(country == null ? null : new CountryCode(country));
  }

  String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }

  Formats formats() {
    return formats;
  }

  String moment(Instant at, CaseContact contact) {
    return formats.instant(at, zoneOf(contact));
  }
}

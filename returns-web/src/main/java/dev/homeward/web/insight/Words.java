package dev.homeward.web.insight;

import dev.homeward.analytics.rates.Grouping;
import dev.homeward.analytics.rates.Slice;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.web.support.Formats;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says keys and figures in the reader's language. */
@Component
class Words {

  private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");

  private final MessageSource messages;
  private final Formats formats;

  Words(MessageSource messages, Formats formats) {
    this.messages = messages;
    this.formats = formats;
  }

  String of(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale());
  }

  /** The name of a group, by its key. */
  String name(Grouping grouping, @Nullable String key) {
    if (key == null || key.equals(Slice.NONE)) {
      return of("analytics.none." + grouping.key());
    }
    return switch (grouping) {
      case COUNTRY -> CountryCode.find(key).map(formats::country).orElse(key);
      case REASON, REGION, BORDER -> orElse(grouping.key() + "." + key, key);
      case MONTH -> formats.month(YearMonth.parse(key));
      case WEEK -> formats.date(LocalDate.parse(key));
      case SELLER, PRODUCT, CATEGORY, CARRIER, CHANNEL, CUSTOMER -> key;
    };
  }

  private String orElse(String key, String otherwise) {
    return String.valueOf(messages.getMessage("analytics." + key, null, otherwise, locale()));
  }

  /** A count, or money where there is a currency; fractions of units to one decimal. */
  String amount(@Nullable BigDecimal value, @Nullable Currency currency) {
    if (value == null || currency == null) {
      return formats.number(value == null ? null : value.setScale(1, RoundingMode.HALF_UP));
    }
    return formats.money(Money.rounded(value, currency));
  }

  String count(long value) {
    return formats.number(value);
  }

  /** Small rates get a second decimal, so that they stay apart. */
  String rate(@Nullable BigDecimal rate) {
    boolean small = rate != null && rate.signum() > 0 && rate.compareTo(ONE_PERCENT) < 0;
    return formats.percent(rate, small ? 2 : 1);
  }

  /** Such as {@code 2.1–3.4%}; a dash where there is no interval. */
  String interval(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    return low == null || high == null ? "–" : rate(low) + " – " + rate(high);
  }

  String date(@Nullable LocalDate date) {
    return formats.date(date);
  }

  String day(Instant instant, ZoneId zone) {
    return formats.date(LocalDate.ofInstant(instant, zone));
  }

  /** Such as {@code 12:03:05 PM}. */
  String time(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
        .withLocale(locale())
        .format(instant.atZone(zone));
  }

  String money(Money money) {
    return formats.money(money);
  }

  String number(Number number) {
    return formats.number(number);
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}

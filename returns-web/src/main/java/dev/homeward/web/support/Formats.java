package dev.homeward.web.support;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.number.Scale;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.NoUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Shows numbers, money and dates the way the reader's language writes them; templates reach it as
 * {@code formats}. What is null is shown as a dash.
 */
@Component
public class Formats {

  private static final String NOTHING = "–";

  private final Shell shell;

  Formats(Shell shell) {
    this.shell = shell;
  }

  /** Such as {@code 1,234,567.5}. */
  public String number(@Nullable Number value) {
    return value == null ? NOTHING : numbers().format(value).toString();
  }

  /** Such as {@code €12.30}, or {@code US$5.00} where the symbol alone would be ambiguous. */
  public String money(@Nullable Money value) {
    return value == null
        ? NOTHING
        : numbers()
            .unit(Currency.getInstance(value.currency().getCurrencyCode()))
            .format(value.amount())
            .toString();
  }

  /** Such as {@code 12.3%} for 0.123: one decimal. */
  public String percent(@Nullable Number share) {
    return percent(share, 1);
  }

  /**
   * @param decimals exactly this many
   */
  public String percent(@Nullable Number share, int decimals) {
    if (share == null) {
      return NOTHING;
    }
    return numbers()
        .unit(NoUnit.PERCENT)
        .scale(Scale.powerOfTen(2))
        .precision(Precision.fixedFraction(decimals))
        .format(share)
        .toString();
  }

  /** Such as {@code Nov 22, 2026}. */
  public String date(@Nullable LocalDate date) {
    return date == null
        ? NOTHING
        : format(
            DateFormat.getDateInstance(DateFormat.MEDIUM, locale()),
            date.atStartOfDay(ZoneOffset.UTC).toInstant(),
            ZoneOffset.UTC);
  }

  /** Such as {@code Sunday, November 22, 2026}: for days by which something has to be done. */
  public String day(@Nullable LocalDate date) {
    return date == null
        ? NOTHING
        : format(
            DateFormat.getInstanceForSkeleton("yMMMMEEEEd", locale()),
            date.atStartOfDay(ZoneOffset.UTC).toInstant(),
            ZoneOffset.UTC);
  }

  /** Such as {@code Nov 22, 2026, 3:05:09 PM UTC}: to the second, with the zone named. */
  public String second(@Nullable Instant instant) {
    return second(instant, shell.getZone());
  }

  public String second(@Nullable Instant instant, ZoneId zone) {
    return instant == null
        ? NOTHING
        : format(DateFormat.getInstanceForSkeleton("yMMMdjmsz", locale()), instant, zone);
  }

  /** Such as {@code Nov 2026}. */
  public String month(@Nullable YearMonth month) {
    return month == null
        ? NOTHING
        : format(
            DateFormat.getInstanceForSkeleton("yMMM", locale()),
            month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
            ZoneOffset.UTC);
  }

  /** Such as {@code Nov 22, 2026, 3:05 PM}, in the time zone of the current seller, else UTC. */
  public String instant(@Nullable Instant instant) {
    return instant(instant, shell.getZone());
  }

  public String instant(@Nullable Instant instant, ZoneId zone) {
    return instant == null
        ? NOTHING
        : format(
            DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT, locale()),
            instant,
            zone);
  }

  /** Such as {@code Germany}. */
  public String country(@Nullable CountryCode country) {
    return country == null
        ? NOTHING
        : ULocale.getDisplayCountry("und-" + country.value(), ULocale.forLocale(locale()));
  }

  /** Such as {@code Germany}; what is no code of a country is shown as it is. */
  public String countryOf(@Nullable String code) {
    return code == null ? NOTHING : CountryCode.find(code).map(this::country).orElse(code);
  }

  /** Such as {@code US Dollar}. */
  public String currency(java.util.Currency currency) {
    return Currency.getInstance(currency.getCurrencyCode()).getDisplayName(locale());
  }

  /** Returns a language's own name for itself. */
  public String language(Locale language) {
    return language.equals(Locale.SIMPLIFIED_CHINESE)
        ? "简体中文"
        : ULocale.forLocale(language).getDisplayName(ULocale.forLocale(language));
  }

  /** Such as {@code German}, in the reader's language; English where nothing is said. */
  public String languageOf(@Nullable String tag) {
    return ULocale.getDisplayLanguage(tag == null ? "en" : tag, ULocale.forLocale(locale()));
  }

  private static String format(DateFormat format, Instant instant, ZoneId zone) {
    format.setTimeZone(TimeZone.getTimeZone(zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId()));
    return format.format(Date.from(instant));
  }

  private static LocalizedNumberFormatter numbers() {
    return NumberFormatter.withLocale(locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}

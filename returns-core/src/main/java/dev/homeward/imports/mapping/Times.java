package dev.homeward.imports.mapping;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads moments written in one of several patterns; what names no offset is meant in the seller's
 * zone. Rows of one order repeat their moment, and files stay with one pattern: both are
 * remembered. Not for use by several threads.
 */
final class Times {

  private static final int REMEMBERED = 4;

  private final List<DateTimeFormatter> formats;
  private final ZoneId zone;
  private final String[] texts = new String[REMEMBERED];
  private final Instant[] moments = new Instant[REMEMBERED];
  private DateTimeFormatter latest;
  private int next;

  /**
   * @param patterns of {@link DateTimeFormatter}, at least one
   */
  Times(List<String> patterns, ZoneId zone) {
    this.formats = patterns.stream().map(Times::format).toList();
    this.zone = zone;
    this.latest = formats.getFirst();
  }

  /** Null where no pattern fits, or the day does not exist. */
  @Nullable Instant read(String text) {
    for (int i = 0; i < REMEMBERED; i++) {
      if (text.equals(texts[i])) {
        return moments[i];
      }
    }
    Instant moment = parse(text);
    if (moment != null) {
      texts[next] = text;
      moments[next] = moment;
      next = (next + 1) % REMEMBERED;
    }
    return moment;
  }

  private @Nullable Instant parse(String text) {
    Instant moment = parse(text, latest);
    for (int i = 0; moment == null && i < formats.size(); i++) {
      moment = parse(text, formats.get(i));
      latest = moment == null ? latest : formats.get(i);
    }
    return moment;
  }

  private @Nullable Instant parse(String text, DateTimeFormatter format) {
    ParsePosition end = new ParsePosition(0);
    if (format.parseUnresolved(text, end) == null || end.getIndex() < text.length()) {
      return null;
    }
    try {
      return moment(format.parse(text));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private Instant moment(TemporalAccessor parsed) {
    LocalTime time = parsed.query(TemporalQueries.localTime());
    ZoneId own = parsed.query(TemporalQueries.zone());
    LocalTime at = time == null ? LocalTime.MIDNIGHT : time;
    return ZonedDateTime.of(LocalDate.from(parsed), at, own == null ? zone : own).toInstant();
  }

  static DateTimeFormatter format(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern.replace('y', 'u'))
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}

package dev.homeward.web.api;

import dev.homeward.web.support.ParameterRefused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads moments of calls: RFC 3339, or a day that begins in UTC. */
public final class Moments {

  private Moments() {}

  /**
   * @param name of the parameter
   * @return null where nothing was given
   * @throws ParameterRefused for what is no moment
   */
  public static @Nullable Instant read(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return text.indexOf('T') < 0
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new ParameterRefused(name, text, List.of("2026-11-22", "2026-11-22T10:00:00Z"));
    }
  }
}

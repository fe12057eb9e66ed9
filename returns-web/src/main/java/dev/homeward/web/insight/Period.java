package dev.homeward.web.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days that figures are about, in the seller's time zone, both ends inclusive; null for no end.
 */
record Period(Preset preset, @Nullable LocalDate from, @Nullable LocalDate to) {

  /** Periods that need no typing. */
  enum Preset {
    DAYS_30("30d"),
    DAYS_90("90d"),
    MONTHS_12("12m"),
    YEAR("year"),
    ALL("all"),
    CUSTOM("custom");

    private final String handle;

    Preset(String handle) {
      this.handle = handle;
    }

    /** The name in addresses and messages. */
    public String handle() {
      return handle;
    }

    static Optional<Preset> find(String handle) {
      return Arrays.stream(values()).filter(p -> p.handle.equals(handle)).findFirst();
    }
  }

  /**
   * @param last the day that presets end with
   */
  static Period of(Preset preset, LocalDate last) {
    return switch (preset) {
      case DAYS_30 -> new Period(preset, last.minusDays(29), last);
      case DAYS_90 -> new Period(preset, last.minusDays(89), last);
      case MONTHS_12 -> new Period(preset, last.withDayOfMonth(1).minusMonths(11), last);
      case YEAR -> new Period(preset, last.withDayOfYear(1), last);
      case ALL, CUSTOM -> new Period(preset, null, null);
    };
  }

  /** Returns the period typed; the preset's own dates are still the preset. */
  Period typed(@Nullable LocalDate first, @Nullable LocalDate last) {
    boolean same = Objects.equals(first, from) && Objects.equals(last, to);
    return same || (first == null && last == null) ? this : new Period(Preset.CUSTOM, first, last);
  }

  /** Returns how many days it has; 0 for a period without both ends. */
  long days() {
    return from == null || to == null ? 0 : ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** Returns as many days just before; null for a period without both ends. */
  @Nullable Period previous() {
    return from == null || to == null
        ? null
        : new Period(Preset.CUSTOM, from.minusDays(days()), from.minusDays(1));
  }
}

package dev.homeward.policy.law;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameter;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.homeward.policy.WorkingDays;
import java.net.URL;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The days on which the whole of a country rests: Jollyday's calendars and, for countries that it
 * lacks, those in {@code holidays/}. Holidays of single regions do not count.
 */
final class PublicHolidays implements WorkingDays {

  private static final Map<String, WorkingDays> COUNTRIES = new ConcurrentHashMap<>();

  private final Set<DayOfWeek> weekend;
  private final @Nullable HolidayManager holidays;
  private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

  private PublicHolidays(Set<DayOfWeek> weekend, @Nullable HolidayManager holidays) {
    this.weekend = weekend;
    this.holidays = holidays;
  }

  static WorkingDays of(String country) {
    return COUNTRIES.computeIfAbsent(
        country, code -> new PublicHolidays(weekend(code), calendar(code)));
  }

  /** Whether holidays of a country are on file, and not only its weekends. */
  static boolean known(String country) {
    return calendar(country) != null;
  }

  @Override
  public boolean works(LocalDate day) {
    return !weekend.contains(day.getDayOfWeek())
        && !years.computeIfAbsent(day.getYear(), this::of).contains(day);
  }

  private Set<LocalDate> of(int year) {
    return holidays == null
        ? Set.of()
        : holidays.getHolidays(Year.of(year)).stream()
            .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
            .map(Holiday::getDate)
            .collect(Collectors.toUnmodifiableSet());
  }

  private static @Nullable HolidayManager calendar(String country) {
    String code = country.toLowerCase(Locale.ROOT);
    URL own = LawResources.find("holidays/" + code + ".xml");
    if (own != null) {
      return HolidayManager.getInstance(ManagerParameters.create(own));
    }
    ManagerParameter ofLibrary = ManagerParameters.create(code);
    return HolidayManager.getSupportedCalendarCodes().contains(country)
        ? HolidayManager.getInstance(ofLibrary)
        : null;
  }

  private static Set<DayOfWeek> weekend(String country) {
    Calendar.WeekData week =
        Calendar.getWeekDataForRegion(new ULocale("und", country).getCountry());
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    int day = week.weekendOnset;
    while (true) {
      days.add(iso(day));
      if (day == week.weekendCease) {
        return days;
      }
      day = day == Calendar.SATURDAY ? Calendar.SUNDAY : day + 1;
    }
  }

  /** The library's week begins with Sunday as 1, and Java's with Monday. */
  private static DayOfWeek iso(int day) {
    return day == Calendar.SUNDAY ? DayOfWeek.SUNDAY : DayOfWeek.of(day - 1);
  }
}

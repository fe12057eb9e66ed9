package dev.homeward.web.shopper;

import dev.homeward.returncase.CaseTerms;
import dev.homeward.returncase.ReturnCaseDetails;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** Hands out the last day for sending as an entry of a calendar (RFC 5545). */
@Controller
class CalendarController {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Desk desk;
  private final MessageSource messages;

  CalendarController(Desk desk, MessageSource messages) {
    this.desk = desk;
    this.messages = messages;
  }

  @GetMapping(value = "/returns/c/{token}/send-by.ics", produces = "text/calendar;charset=UTF-8")
  @ResponseBody
  String calendar(@PathVariable String token) {
    ReturnCaseDetails details = desk.returned(token);
    CaseTerms terms = details.header().terms();
    if (terms == null) {
      throw new DeadLink(false);
    }
    String summary =
        messages.getMessage(
            "shopper.case.calendar-entry",
            new Object[] {details.view().number()},
            LocaleContextHolder.getLocale());
    return String.join(
        "\r\n",
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Homeward//Returns//EN",
        "BEGIN:VEVENT",
        "UID:" + details.view().id(),
        "DTSTAMP:" + STAMP.format(details.view().requestedAt()),
        "DTSTART;VALUE=DATE:" + terms.sendBy().format(DateTimeFormatter.BASIC_ISO_DATE),
        "SUMMARY:" + summary.replaceAll("([,;\\\\])", "\\\\$1"),
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:" + details.view().number(),
        "TRIGGER:-P2D",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
        "");
  }
}

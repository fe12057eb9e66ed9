package dev.homeward.web.merchant.returns;

import dev.homeward.returncase.QueueFilter;
import dev.homeward.returncase.QueueTab;
import dev.homeward.shared.ReturnCaseId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;

/** What the address of the queue says: the address holds all of its state. */
record QueueForm(
    @Nullable QueueTab tab,
    @Nullable String text,
    @Nullable String reason,
    @Nullable String country,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
    @Nullable UUID after) {

  private static final int PAGE = 50;

  QueueForm {
    tab = tab == null ? QueueTab.NEW : tab;
  }

  QueueTab shown() {
    return tab == null ? QueueTab.NEW : tab;
  }

  QueueFilter filter(ZoneId zone) {
    return new QueueFilter(
        shown(),
        text,
        reason,
        country,
        from == null ? null : from.atStartOfDay(zone).toInstant(),
        to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant(),
        after == null ? null : new ReturnCaseId(after),
        PAGE);
  }

  boolean filtered() {
    return Stream.of(text, reason, country, from, to)
        .anyMatch(wish -> wish != null && !wish.toString().isBlank());
  }

  /** The address of the page that follows a case. */
  String next(ReturnCaseId last) {
    UriComponentsBuilder path =
        UriComponentsBuilder.fromPath("/merchant/returns").queryParam("tab", shown());
    add(path, "text", text);
    add(path, "reason", reason);
    add(path, "country", country);
    add(path, "from", from);
    add(path, "to", to);
    return path.queryParam("after", last.value()).encode().toUriString();
  }

  private static void add(UriComponentsBuilder path, String name, @Nullable Object value) {
    if (value != null && !value.toString().isBlank()) {
      path.queryParam(name, value);
    }
  }
}

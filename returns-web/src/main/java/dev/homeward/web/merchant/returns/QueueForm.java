package dev.homeward.web.merchant.returns;

import dev.homeward.returncase.QueueFilter;
import dev.homeward.returncase.QueueTab;
import dev.homeward.shared.ReturnCaseId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of the queue says: the address holds all of its state. The page of one return
 * carries it on, so that it knows the way back and what comes next.
 *
 * @param after last case of the page before
 * @param size rows of a page
 * @param prev the case before this one, when the case has left the queue by a decision
 * @param next the one behind it
 */
record QueueForm(
    @Nullable QueueTab tab,
    @Nullable String text,
    @Nullable String reason,
    @Nullable String country,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
    @Nullable UUID after,
    @Nullable Integer size,
    @Nullable UUID prev,
    @Nullable UUID next) {

  static final List<Integer> SIZES = List.of(25, 50, 100);
  private static final int USUAL = 50;

  QueueForm {
    country =
        country == null || country.isBlank() ? null : country.strip().toUpperCase(Locale.ROOT);
  }

  public QueueTab shown() {
    return tab == null ? QueueTab.NEW : tab;
  }

  public int rows() {
    return size != null && SIZES.contains(size) ? size : USUAL;
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
        rows());
  }

  public boolean filtered() {
    return Stream.of(text, reason, country, from, to)
        .anyMatch(wish -> wish != null && !wish.toString().isBlank());
  }

  /** Whether the page of a return was opened from a queue. */
  public boolean known() {
    return tab != null;
  }

  /** The filter as the query of an address, with the page that is shown. */
  public String query() {
    return query(shown(), after, prev, next);
  }

  /** The query for another tab, from its first page on. */
  public String inTab(QueueTab other) {
    return query(other, null, null, null);
  }

  /** The query of the page that follows a case. */
  public String behind(ReturnCaseId last) {
    return query(shown(), last.value(), null, null);
  }

  /** The query with the neighbours of a case that is about to leave the queue. */
  public String between(@Nullable ReturnCaseId before, @Nullable ReturnCaseId behind) {
    return query(
        shown(),
        after,
        before == null ? null : before.value(),
        behind == null ? null : behind.value());
  }

  private String query(
      QueueTab tabShown, @Nullable UUID page, @Nullable UUID before, @Nullable UUID behind) {
    UriComponentsBuilder path = UriComponentsBuilder.newInstance().queryParam("tab", tabShown);
    add(path, "text", text);
    add(path, "reason", reason);
    add(path, "country", country);
    add(path, "from", from);
    add(path, "to", to);
    add(path, "size", rows() == USUAL ? null : rows());
    add(path, "after", page);
    add(path, "prev", before);
    add(path, "next", behind);
    return String.valueOf(path.encode().build().getQuery());
  }

  private static void add(UriComponentsBuilder path, String name, @Nullable Object value) {
    if (value != null && !value.toString().isBlank()) {
      path.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
    }
  }
}

package dev.homeward.web.api;

import dev.homeward.analytics.rates.LineOrder;
import dev.homeward.analytics.rates.LinePage;
import dev.homeward.analytics.rates.LineQuery;
import dev.homeward.analytics.rates.Match;
import dev.homeward.analytics.rates.ReturnLineRow;
import dev.homeward.analytics.rates.ReturnLines;
import dev.homeward.analytics.rates.SaleLineRow;
import dev.homeward.analytics.rates.SaleLines;
import dev.homeward.web.security.ApiCaller;
import dev.homeward.web.security.HasScope;
import dev.homeward.web.support.PageOf;
import dev.homeward.web.support.ParameterRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lines behind a figure, over the API: a page as JSON, or all of them as CSV. */
@RestController
class LinesApi {

  private final ReturnLines returned;
  private final SaleLines sold;

  LinesApi(ReturnLines returned, SaleLines sold) {
    this.returned = returned;
    this.sold = sold;
  }

  @GetMapping(path = "/api/v1/analytics/return-lines", produces = MediaType.APPLICATION_JSON_VALUE)
  @HasScope("analytics:read")
  PageOf<LineJson.Returned> returnLines(
      @AuthenticationPrincipal ApiCaller caller, HttpServletRequest request) {
    LineQuery query = query(caller, request);
    LinePage<ReturnLineRow> page = returned.page(query);
    return page(query, page.lines().stream().map(LineJson.Returned::of).toList(), page.total());
  }

  @GetMapping(path = "/api/v1/analytics/sale-lines", produces = MediaType.APPLICATION_JSON_VALUE)
  @HasScope("analytics:read")
  PageOf<LineJson.Sold> saleLines(
      @AuthenticationPrincipal ApiCaller caller, HttpServletRequest request) {
    LineQuery query = query(caller, request);
    LinePage<SaleLineRow> page = sold.page(query);
    return page(query, page.lines().stream().map(LineJson.Sold::of).toList(), page.total());
  }

  @GetMapping(path = "/api/v1/analytics/return-lines", produces = "text/csv")
  @HasScope("analytics:read")
  void returnLinesAsCsv(
      @AuthenticationPrincipal ApiCaller caller,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    LineQuery query = query(caller, request);
    LineCsv.write(
        csv("return-lines", response), LineCsv.RETURNED, row -> returned.each(query, row));
  }

  @GetMapping(path = "/api/v1/analytics/sale-lines", produces = "text/csv")
  @HasScope("analytics:read")
  void saleLinesAsCsv(
      @AuthenticationPrincipal ApiCaller caller,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    LineQuery query = query(caller, request);
    LineCsv.write(csv("sale-lines", response), LineCsv.SOLD, row -> sold.each(query, row));
  }

  private static OutputStream csv(String name, HttpServletResponse response) throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"");
    return response.getOutputStream();
  }

  private static <T> PageOf<T> page(LineQuery query, List<T> items, long total) {
    return new PageOf<>(items, query.offset() / query.limit(), query.limit(), total);
  }

  private static LineQuery query(ApiCaller caller, HttpServletRequest request) {
    SliceParameters parameters = new SliceParameters(request);
    int size = parameters.number("size", 50, 1, 200);
    int page = parameters.number("page", 0, 0, 1_000_000);
    return LineQuery.of(parameters.slice(caller))
        .matches(matches(request))
        .order(order(request))
        .page(size, page * size);
  }

  private static LineOrder order(HttpServletRequest request) {
    String sort = request.getParameter("sort");
    if (sort == null || sort.isBlank()) {
      return LineOrder.LATEST;
    }
    boolean descending = sort.startsWith("-");
    String field = descending ? sort.substring(1) : sort;
    return new LineOrder(
        SliceParameters.constant("sort", field, LineOrder.Field.values()), descending);
  }

  private static List<Match> matches(HttpServletRequest request) {
    String[] values = request.getParameterValues("match");
    if (values == null) {
      return List.of();
    }
    return Arrays.stream(values)
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .flatMap(LinesApi::match)
        .distinct()
        .toList();
  }

  private static Stream<Match> match(String value) {
    if (value.equalsIgnoreCase("unmatched")) {
      return Match.unmatched().stream();
    }
    List<String> allowed = new ArrayList<>(List.of("unmatched"));
    Arrays.stream(Match.values()).map(Match::name).forEach(allowed::add);
    return Stream.of(
        Arrays.stream(Match.values())
            .filter(match -> match.name().equalsIgnoreCase(value))
            .findFirst()
            .orElseThrow(() -> new ParameterRefused("match", value, allowed)));
  }
}

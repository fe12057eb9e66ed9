package dev.homeward.web.support;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says a problem in the reader's language: as problem details to programs, as a page to people. */
@Component
class ProblemWriter {

  private static final String TYPE = "https://homeward.dev/problems/";

  private final MessageSource messages;

  ProblemWriter(MessageSource messages) {
    this.messages = messages;
  }

  /** Says whether the caller is a program. */
  static boolean forProgram(String path) {
    return path.startsWith("/api/")
        || path.startsWith("/actuator")
        || path.startsWith("/v3/")
        || path.startsWith("/hooks/");
  }

  ResponseEntity<Object> json(Problem problem, HttpServletRequest request) {
    ProblemAnswer answer =
        new ProblemAnswer(
            TYPE + problem.code(),
            title(problem),
            problem.status().value(),
            detail(problem),
            problem.code(),
            problem.fields(),
            TraceFilter.of(request));
    ResponseEntity.BodyBuilder response =
        ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (problem.retryAfterSeconds() > 0) {
      response.header(HttpHeaders.RETRY_AFTER, Long.toString(problem.retryAfterSeconds()));
    }
    if (problem.status().value() == HttpStatus.UNAUTHORIZED.value()) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return response.body(answer);
  }

  ModelAndView page(Problem problem, HttpServletRequest request) {
    ModelAndView page = new ModelAndView(view(request), problem.status());
    page.addObject("status", problem.status().value());
    page.addObject("title", title(problem));
    page.addObject("detail", detail(problem));
    page.addObject("traceId", TraceFilter.of(request));
    return page;
  }

  /** Shoppers read their own pages, in their own languages. */
  private static String view(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = failed instanceof String text ? text : request.getRequestURI();
    return Languages.areForShoppers(path) ? "shopper/error" : "error/page";
  }

  String title(Problem problem) {
    int status = problem.status().value();
    Locale locale = LocaleContextHolder.getLocale();
    String general = status < 500 ? "error.title.400" : "error.title.500";
    String fallback = messages.getMessage(general, null, locale);
    return String.valueOf(messages.getMessage("error.title." + status, null, fallback, locale));
  }

  /** Returns the text of the code; what has none yet is called by its status. */
  String detail(Problem problem) {
    Locale locale = LocaleContextHolder.getLocale();
    String fallback =
        problem.status().value() == HttpStatus.NOT_FOUND.value()
            ? messages.getMessage("error.not-found", null, locale)
            : title(problem);
    Object[] arguments = problem.arguments().toArray();
    return String.valueOf(
        messages.getMessage("error." + problem.code(), arguments, fallback, locale));
  }
}

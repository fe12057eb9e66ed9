package dev.homeward.web.support;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A link in a mail names the language of the mail. It becomes the reader's own choice, so that the
 * pages behind it speak it too and the language menu can still change it.
 */
final class LinkLanguage implements HandlerInterceptor {

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    String query = request.getQueryString();
    if (!request.getMethod().equals("GET") || query == null || !query.contains("lang=")) {
      return true;
    }
    Optional<Locale> named =
        Optional.ofNullable(request.getParameter("lang"))
            .flatMap(tag -> Languages.find(tag, Languages.of(request)));
    if (named.isEmpty()) {
      return true;
    }
    String tag = named.get().toLanguageTag();
    PreferenceCookies.set(request, response, PreferenceCookies.LANGUAGE, tag);
    response.sendRedirect(
        UriComponentsBuilder.fromPath(request.getRequestURI())
            .query(query)
            .replaceQueryParam("lang")
            .build(true)
            .toUriString());
    return false;
  }
}

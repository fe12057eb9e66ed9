package dev.homeward.web.support;

import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language of a person's account, else of the cookie, else of the browser, else English. */
final class StaffLocaleResolver implements LocaleResolver {

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return Stream.of(ofAccount(), ofCookie(request), ofBrowser(request))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    if (response != null && locale != null) {
      PreferenceCookies.set(request, response, PreferenceCookies.LANGUAGE, locale.toLanguageTag());
    }
  }

  private static Optional<Locale> ofAccount() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null
            && authentication.getPrincipal() instanceof StaffMember member
            && member.locale() != null
        ? Languages.find(member.locale())
        : Optional.empty();
  }

  private static Optional<Locale> ofCookie(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, PreferenceCookies.LANGUAGE);
    return cookie == null ? Optional.empty() : Languages.find(cookie.getValue());
  }

  private static Optional<Locale> ofBrowser(HttpServletRequest request) {
    return Collections.list(request.getLocales()).stream()
        .flatMap(locale -> Languages.find(locale.toLanguageTag()).stream())
        .findFirst();
  }
}

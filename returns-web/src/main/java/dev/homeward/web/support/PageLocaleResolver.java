package dev.homeward.web.support;

import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language that a link names, else of a person's account, else of the cookie, else of the
 * browser, else English: of those in which the page can be read.
 */
final class PageLocaleResolver implements LocaleResolver {

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    List<Locale> languages = Languages.of(request);
    return Stream.of(
            ofLink(request, languages),
            ofAccount(languages),
            ofCookie(request, languages),
            ofBrowser(request, languages))
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

  private static Optional<Locale> ofLink(HttpServletRequest request, List<Locale> languages) {
    String tag = languages == Languages.ALL ? null : request.getParameter("lang");
    return tag == null ? Optional.empty() : Languages.find(tag, languages);
  }

  /** Staff who look at a shopper's page see it as the shopper does. */
  private static Optional<Locale> ofAccount(List<Locale> languages) {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return languages == Languages.ALL
            && authentication != null
            && authentication.getPrincipal() instanceof StaffMember member
            && member.locale() != null
        ? Languages.find(member.locale())
        : Optional.empty();
  }

  private static Optional<Locale> ofCookie(HttpServletRequest request, List<Locale> languages) {
    Cookie cookie = WebUtils.getCookie(request, PreferenceCookies.LANGUAGE);
    return cookie == null ? Optional.empty() : Languages.find(cookie.getValue(), languages);
  }

  private static Optional<Locale> ofBrowser(HttpServletRequest request, List<Locale> languages) {
    return Collections.list(request.getLocales()).stream()
        .flatMap(locale -> Languages.find(locale.toLanguageTag(), languages).stream())
        .findFirst();
  }
}

package dev.homeward.web.support;

import com.ibm.icu.util.ULocale;
import dev.homeward.seller.SellerView;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/** What the frame around every screen shows; templates reach it as {@code shell}. */
@Component
public class Shell {

  private static final String SELLERS = Shell.class.getName() + ".sellers";

  private final Sellers sellers;
  private final List<NavigationItem> items;
  private final List<NavigationCount> counts;

  Shell(Sellers sellers, List<NavigationItem> items, List<NavigationCount> counts) {
    this.sellers = sellers;
    this.counts = counts;
    this.items = items.stream().sorted(Comparator.comparingInt(NavigationItem::order)).toList();
  }

  /** Returns who is signed in; null for a visitor. */
  public @Nullable StaffMember getMember() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof StaffMember member
        ? member
        : null;
  }

  /** Returns {@code merchant} or {@code ops}, by the path; the person's own portal elsewhere. */
  public String getPortal() {
    String path = getPath();
    StaffMember member = getMember();
    if (path.startsWith("/ops") || path.startsWith("/merchant")) {
      return path.startsWith("/ops") ? "ops" : "merchant";
    }
    return member != null && !member.platformRoles().isEmpty() ? "ops" : "merchant";
  }

  /** Returns the navigation of the portal, as far as the person may see it. */
  public List<NavigationItem> getNavigation() {
    String portal = getPortal();
    return items.stream()
        .filter(item -> item.portal().equals(portal) && hasRole(item.role()))
        .toList();
  }

  /** Returns how much waits behind an entry of the navigation; 0 where nobody counts. */
  public long count(NavigationItem item) {
    StaffMember member = getMember();
    return member == null
        ? 0
        : counts.stream()
            .filter(count -> count.code().equals(item.code()))
            .mapToLong(count -> count.of(member))
            .sum();
  }

  /** Says whether the person may enter a portal. */
  public boolean mayEnter(String portal) {
    return hasRole(portal.equals("ops") ? "OPERATOR" : "MEMBER");
  }

  /**
   * Says whether the person has a role, such as {@code OWNER}, or one of several that commas part;
   * for what to show, not to allow.
   */
  public boolean hasRole(String roles) {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    List<String> wanted = List.of(roles.split(",", -1));
    return authentication != null
        && authentication.getAuthorities().stream()
            .map(authority -> String.valueOf(authority.getAuthority()))
            .anyMatch(name -> name.startsWith("ROLE_") && wanted.contains(name.substring(5)));
  }

  /** Returns the sellers that the person works for, by name. */
  public List<SellerView> getSellers() {
    StaffMember member = getMember();
    if (member == null || member.memberships().isEmpty()) {
      return List.of();
    }
    RequestAttributes request = RequestContextHolder.currentRequestAttributes();
    if (request.getAttribute(SELLERS, RequestAttributes.SCOPE_REQUEST) instanceof Known known) {
      return known.sellers();
    }
    List<SellerView> own =
        sellers.all().stream().filter(s -> member.memberships().containsKey(s.id())).toList();
    request.setAttribute(SELLERS, new Known(own), RequestAttributes.SCOPE_REQUEST);
    return own;
  }

  /** Returns the current seller of the merchant portal; null elsewhere. */
  public @Nullable SellerView getSeller() {
    StaffMember member = getMember();
    SellerId current = member == null ? null : member.currentSeller();
    return getPortal().equals("ops")
        ? null
        : getSellers().stream().filter(s -> s.id().equals(current)).findFirst().orElse(null);
  }

  /** Returns the time zone that dates are shown in: the current seller's, else UTC. */
  public ZoneId getZone() {
    SellerView seller = getSeller();
    return seller == null ? ZoneOffset.UTC : seller.timeZone();
  }

  public List<Locale> getLanguages() {
    return Languages.of(request());
  }

  /** Returns the tag for {@code <html lang>}. */
  public String getLanguage() {
    return LocaleContextHolder.getLocale().toLanguageTag();
  }

  /** Returns {@code rtl} for languages that are written from right to left. */
  public String getDirection() {
    return ULocale.forLocale(LocaleContextHolder.getLocale()).isRightToLeft() ? "rtl" : "ltr";
  }

  /** Returns {@code light}, {@code dark} or {@code auto}. */
  public String getTheme() {
    Cookie cookie = WebUtils.getCookie(request(), PreferenceCookies.THEME);
    String value = cookie == null ? "auto" : cookie.getValue();
    return value.equals("light") || value.equals("dark") ? value : "auto";
  }

  /** Returns the path of the page, without the query. */
  public String getPath() {
    Object failed = request().getAttribute("jakarta.servlet.error.request_uri");
    return failed instanceof String path ? path : request().getRequestURI();
  }

  /** Returns the page as a path to come back to after changing a preference. */
  public String getBack() {
    HttpServletRequest request = request();
    if (!request.getMethod().equals("GET") || getPath().startsWith("/login")) {
      return getPath().startsWith("/login") ? "/login" : getPath();
    }
    String query = request.getQueryString();
    return query == null ? getPath() : getPath() + "?" + query;
  }

  private static HttpServletRequest request() {
    RequestAttributes attributes =
        Objects.requireNonNull(RequestContextHolder.getRequestAttributes());
    return ((ServletRequestAttributes) attributes).getRequest();
  }

  private record Known(List<SellerView> sellers) {}
}

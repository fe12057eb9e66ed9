package dev.homeward.web.support;

import dev.homeward.account.StaffManagement;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.security.StaffSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes language, theme and current seller from the top bar, and leads back to the page. */
@Controller
class PreferencesController {

  private static final Set<String> THEMES = Set.of("light", "dark", "auto");

  private final StaffManagement staff;
  private final StaffSessions sessions;

  PreferencesController(StaffManagement staff, StaffSessions sessions) {
    this.staff = staff;
    this.sessions = sessions;
  }

  @PostMapping("/preferences/language")
  String language(
      @RequestParam String language,
      @RequestParam(defaultValue = "/") String back,
      @AuthenticationPrincipal @Nullable StaffMember member,
      HttpServletRequest request,
      HttpServletResponse response) {
    Languages.find(language, Languages.OF_SHOPPERS)
        .ifPresent(locale -> {
          String tag = locale.toLanguageTag();
          PreferenceCookies.set(request, response, PreferenceCookies.LANGUAGE, tag);
          if (member != null && Languages.ALL.contains(locale)) {
            staff.preferLanguage(member.id(), tag);
          }
        });
    return "redirect:" + ownPath(back);
  }

  @PostMapping("/preferences/theme")
  String theme(
      @RequestParam String theme,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (THEMES.contains(theme)) {
      PreferenceCookies.set(request, response, PreferenceCookies.THEME, theme);
    }
    return "redirect:" + ownPath(back);
  }

  @PostMapping("/merchant/seller")
  String seller(
      @RequestParam UUID seller,
      @AuthenticationPrincipal StaffMember member,
      HttpServletRequest request) {
    SellerId chosen = new SellerId(seller);
    if (!member.memberships().containsKey(chosen)) {
      throw new NotFound("seller", seller);
    }
    sessions.chooseSeller(request.getSession(), chosen);
    return "redirect:/merchant";
  }

  /** Only ever a page of ours: one slash, then anything but another or a backslash. */
  private static String ownPath(String back) {
    return back.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?") ? back : "/";
  }
}

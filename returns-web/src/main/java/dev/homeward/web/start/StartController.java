package dev.homeward.web.start;

import dev.homeward.account.StaffManagement;
import dev.homeward.shared.NotFound;
import dev.homeward.web.demo.DemoAccounts;
import dev.homeward.web.demo.DemoCredentials;
import dev.homeward.web.demo.DemoData;
import dev.homeward.web.security.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens the portals; of a demo installation also with one click. */
@Controller
class StartController {

  private static final Map<String, String> DEMO_STAFF =
      new TreeMap<>(Map.of("merchant", DemoCredentials.MERCHANT, "ops", DemoCredentials.OPS));

  private final FirstRun firstRun;
  private final DemoAccounts demo;
  private final DemoData data;
  private final StaffManagement staff;
  private final SignIn signIn;

  StartController(
      FirstRun firstRun, DemoAccounts demo, DemoData data, StaffManagement staff, SignIn signIn) {
    this.firstRun = firstRun;
    this.demo = demo;
    this.data = data;
    this.staff = staff;
    this.signIn = signIn;
  }

  @GetMapping("/")
  String start(Model model) {
    if (firstRun.pending()) {
      return "redirect:/setup";
    }
    demo.credentials()
        .ifPresent(credentials -> {
          model.addAttribute("demo", credentials);
          model.addAttribute("demoStaff", DEMO_STAFF);
          model.addAttribute("demoProgress", data.progress());
        });
    return "start/start";
  }

  @PostMapping("/demo/sign-in")
  String signInAs(
      @RequestParam String as, HttpServletRequest request, HttpServletResponse response) {
    String email = DEMO_STAFF.get(as);
    if (email == null || demo.credentials().isEmpty()) {
      throw new NotFound("staff", as);
    }
    return "redirect:" + signIn.as(staff.findByEmail(email).orElseThrow(), request, response);
  }
}

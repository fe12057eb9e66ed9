package dev.homeward.web.support;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Opens a portal with what can be done in it. */
@Controller
class PortalHomeController {

  @GetMapping({"/ops", "/merchant"})
  String home() {
    return "account/home";
  }
}

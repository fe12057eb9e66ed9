package dev.homeward.web.support;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Opens the operators' portal with what can be done in it. */
@Controller
class PortalHomeController {

  @GetMapping("/ops")
  String home() {
    return "account/home";
  }
}

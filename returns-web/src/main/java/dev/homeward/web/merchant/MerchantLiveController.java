package dev.homeward.web.merchant;

import dev.homeward.shared.ReturnCaseId;
import dev.homeward.web.live.LiveHub;
import dev.homeward.web.live.Topic;
import dev.homeward.web.security.StaffMember;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells open pages of a seller's people that something changed. */
@Controller
class MerchantLiveController {

  private final LiveHub hub;

  MerchantLiveController(LiveHub hub) {
    this.hub = hub;
  }

  @GetMapping("/merchant/live")
  ResponseEntity<SseEmitter> follow(
      @RequestParam(name = "return", required = false) @Nullable UUID id,
      @AuthenticationPrincipal StaffMember member) {
    ReturnCaseId one = id == null ? null : new ReturnCaseId(id);
    return hub.follow(new Topic(member.seller(), one), member.id().toString());
  }
}

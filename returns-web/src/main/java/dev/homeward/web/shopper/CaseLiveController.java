package dev.homeward.web.shopper;

import dev.homeward.returncase.ReturnCaseView;
import dev.homeward.web.live.LiveHub;
import dev.homeward.web.live.Topic;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells a shopper's open page that something happened to the return. */
@Controller
class CaseLiveController {

  private final Desk desk;
  private final LiveHub hub;

  CaseLiveController(Desk desk, LiveHub hub) {
    this.desk = desk;
    this.hub = hub;
  }

  @GetMapping("/returns/c/{token}/live")
  ResponseEntity<SseEmitter> follow(@PathVariable String token) {
    ReturnCaseView view = desk.returned(token).view();
    return hub.follow(new Topic(view.seller(), view.id()), view.id().toString());
  }
}

package dev.homeward.web.ops;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Opens the operators' portal with what needs them, and with what can be done in it. */
@Controller
class ControlRoomController {

  private final ControlRoom room;

  ControlRoomController(ControlRoom room) {
    this.room = room;
  }

  @GetMapping("/ops")
  String show(Model model) {
    model.addAttribute("tasks", room.tasks());
    return "ops/control-room";
  }
}

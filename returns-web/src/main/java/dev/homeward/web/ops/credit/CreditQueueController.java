package dev.homeward.web.ops.credit;

import dev.homeward.standing.Grade;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows operators which sellers need them. */
@Controller
class CreditQueueController {

  private static final int SIZE = 50;

  private final CreditQueue queue;

  CreditQueueController(CreditQueue queue) {
    this.queue = queue;
  }

  @GetMapping("/ops/credit")
  String list(
      @RequestParam(required = false) @Nullable Grade grade,
      @RequestParam(required = false) CreditQueue.@Nullable Todo todo,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    model.addAttribute("queue", queue.page(grade, todo, Math.clamp(page, 0, 1_000_000), SIZE));
    model.addAttribute("grade", grade);
    model.addAttribute("todo", todo);
    model.addAttribute("allGrades", Grade.values());
    model.addAttribute("allTodos", CreditQueue.Todo.values());
    return "ops/credit/queue";
  }
}

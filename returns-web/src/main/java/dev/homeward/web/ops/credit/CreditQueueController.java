package dev.homeward.web.ops.credit;

import dev.homeward.analytics.rating.QueueQuestion;
import dev.homeward.analytics.rating.RatedSellers;
import dev.homeward.standing.Grade;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows operators which sellers need them, and where all sellers stand. */
@Controller
class CreditQueueController {

  private static final int SIZE = 50;
  private static final int MOST_TODO = 20;

  private final RatedSellers queue;
  private final CreditTodo todo;

  CreditQueueController(RatedSellers queue, CreditTodo todo) {
    this.queue = queue;
    this.todo = todo;
  }

  @GetMapping("/ops/credit")
  String list(
      @RequestParam(required = false) @Nullable Grade grade,
      @RequestParam(defaultValue = "SCORE") QueueQuestion.Order order,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "false") boolean moving,
      @RequestParam(required = false) @Nullable Double key,
      @RequestParam(required = false) @Nullable UUID after,
      Model model) {
    QueueQuestion.After place =
        key == null || after == null || !Double.isFinite(key)
            ? null
            : new QueueQuestion.After(key, after);
    model.addAttribute(
        "queue", queue.page(new QueueQuestion(order, grade, text, moving, place, SIZE)));
    model.addAttribute("todos", todo.first(text, MOST_TODO));
    model.addAttribute("counts", queue.byGrade());
    model.addAttribute("grade", grade);
    model.addAttribute("order", order);
    model.addAttribute("text", text);
    model.addAttribute("moving", moving);
    model.addAttribute("allGrades", Grade.values());
    model.addAttribute("orders", QueueQuestion.Order.values());
    return "ops/credit/queue";
  }
}

package dev.homeward.web.support;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed before or outside of any handler: refused in a filter, broken in a view. */
@Controller
class ErrorPageController implements ErrorController {

  private final Problems problems;
  private final ProblemWriter writer;

  ErrorPageController(Problems problems, ProblemWriter writer) {
    this.problems = problems;
    this.writer = writer;
  }

  @RequestMapping("/error")
  Object error(HttpServletRequest request) {
    Problem problem = problem(request);
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return path instanceof String text && ProblemWriter.forProgram(text)
        ? writer.json(problem, request)
        : writer.page(problem, request);
  }

  private Problem problem(HttpServletRequest request) {
    Object error = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (error instanceof Exception exception && Integer.valueOf(500).equals(status)) {
      return problems.of(exception);
    }
    // Somebody typed /error: there is no such page.
    return Problems.ofStatus(status instanceof Integer code ? code : 404);
  }
}

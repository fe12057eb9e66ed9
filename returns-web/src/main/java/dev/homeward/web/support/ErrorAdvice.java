package dev.homeward.web.support;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers whatever a handler could not, and logs once what is our fault. */
@ControllerAdvice
class ErrorAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

  private final Problems problems;
  private final ProblemWriter writer;

  ErrorAdvice(Problems problems, ProblemWriter writer) {
    this.problems = problems;
    this.writer = writer;
  }

  @ExceptionHandler(Exception.class)
  @Nullable Object answer(
      Exception error, HttpServletRequest request, HttpServletResponse response) {
    if (error instanceof AsyncRequestNotUsableException) {
      return null; // the caller has gone
    }
    Problem problem = problems.of(error);
    if (problem.status().is5xxServerError()) {
      LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), error);
    }
    if (ProblemWriter.forProgram(request.getRequestURI())) {
      return writer.json(problem, request);
    }
    if (problem.retryAfterSeconds() > 0) {
      response.setHeader("Retry-After", Long.toString(problem.retryAfterSeconds()));
    }
    return writer.page(problem, request);
  }
}

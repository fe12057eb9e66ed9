package dev.homeward.web.support;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * What went wrong, as callers may know it.
 *
 * @param code stable and documented; its text is the message {@code error.<code>}
 * @param arguments of that text
 * @param fields what is wrong with single fields of the input
 * @param retryAfterSeconds how long to wait; 0 where that says nothing
 */
record Problem(
    HttpStatusCode status,
    String code,
    List<Object> arguments,
    List<Field> fields,
    long retryAfterSeconds) {

  static Problem of(HttpStatus status, String code, Object... arguments) {
    return new Problem(status, code, List.of(arguments), List.of(), 0);
  }

  Problem withFields(List<Field> wrong) {
    return new Problem(status, code, arguments, wrong, retryAfterSeconds);
  }

  Problem retryAfter(long seconds) {
    return new Problem(status, code, arguments, fields, seconds);
  }

  /** One wrong field: where, which constraint, and in words. */
  record Field(String field, String code, String message) {}
}

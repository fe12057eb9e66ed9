package dev.homeward.web.support;

import java.util.Collection;

/** A parameter of a call has a value that is not one of those allowed. */
public class ParameterRefused extends RuntimeException {

  private final String name;
  private final String value;
  private final String allowed;

  public ParameterRefused(String name, String value, Collection<String> allowed) {
    super(name + "=" + value);
    this.name = name;
    this.value = value;
    this.allowed = String.join(", ", allowed);
  }

  Problem problem() {
    return Problem.of(
        org.springframework.http.HttpStatus.BAD_REQUEST,
        "request.parameter-unknown",
        name,
        value,
        allowed);
  }
}

package dev.homeward.web.support;

/** The call meets a state that does not admit it now, though it might later. */
public class Conflict extends RuntimeException {

  private final String code;

  /**
   * @param code stable; its text is the message {@code error.<code>}
   */
  public Conflict(String code) {
    super(code);
    this.code = code;
  }

  String code() {
    return code;
  }
}

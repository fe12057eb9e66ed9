package dev.homeward.shared;

/** There is no such thing, or it belongs to another tenant: the two look the same on purpose. */
public class NotFound extends RuntimeException {

  private final String what;

  /**
   * @param what kind of thing in one word, such as {@code order}; the text is {@code
   *     error.not-found.<what>}
   */
  public NotFound(String what, Object id) {
    super(what + " " + id);
    this.what = what;
  }

  public String what() {
    return what;
  }
}

package dev.homeward.evidence;

/** How large a kept photo is shown. */
public enum PhotoSize {
  /** At most 2000 pixels long. */
  FULL(2000, ""),
  /** At most 320 pixels long, for lists. */
  SMALL(320, "-small");

  private final int longest;
  private final String mark;

  PhotoSize(int longest, String mark) {
    this.longest = longest;
    this.mark = mark;
  }

  /** In pixels, of the longer side. */
  int longest() {
    return longest;
  }

  /** Tells the sizes of a photo apart in its file's name. */
  String mark() {
    return mark;
  }
}

package dev.homeward.evidence;

/** A photo as it is kept: JPEGs without any metadata. */
public final class Photo {

  private final byte[] full;
  private final byte[] small;

  Photo(byte[] full, byte[] small) {
    this.full = full.clone();
    this.small = small.clone();
  }

  /** At most 2000 pixels long. */
  public byte[] full() {
    return full.clone();
  }

  /** At most 320 pixels long. */
  public byte[] small() {
    return small.clone();
  }
}

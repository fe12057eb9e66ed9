package dev.homeward.web.demo;

/** How far the demo data is. */
public sealed interface DemoProgress {

  /** This installation has no demo data. */
  record None() implements DemoProgress {}

  /**
   * It is being written.
   *
   * @param percent 0 to 99
   */
  record Writing(int percent) implements DemoProgress {}

  /** It is complete. */
  record Complete() implements DemoProgress {}
}

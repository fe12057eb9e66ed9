package dev.homeward.web.demo;

/** Demo mode was asked for where real data may be. */
class DemoRefused extends RuntimeException {

  DemoRefused() {
    super("homeward.demo=true against a configured database");
  }
}

package dev.homeward.web.demo;

/**
 * What opens a demo installation.
 *
 * @param password of both accounts
 * @param apiKey of the platform, with every scope
 */
public record DemoCredentials(String password, String apiKey) {

  /** Owner of all demo sellers. */
  public static final String MERCHANT = "merchant@demo.homeward.dev";

  /** Operator and administrator. */
  public static final String OPS = "ops@demo.homeward.dev";
}

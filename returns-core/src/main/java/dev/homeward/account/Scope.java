package dev.homeward.account;

import java.util.Arrays;
import java.util.Optional;

/** What an API key may be used for. */
public enum Scope {
  ORDERS_READ("orders:read"),
  ORDERS_WRITE("orders:write"),
  RETURNS_READ("returns:read"),
  RETURNS_WRITE("returns:write"),
  IMPORTS_READ("imports:read"),
  IMPORTS_WRITE("imports:write"),
  ANALYTICS_READ("analytics:read"),
  SELLERS_READ("sellers:read", true),
  SELLERS_WRITE("sellers:write", true),
  METRICS_READ("metrics:read", true);

  private final String value;
  private final boolean platformOnly;

  Scope(String value) {
    this(value, false);
  }

  Scope(String value, boolean platformOnly) {
    this.value = value;
    this.platformOnly = platformOnly;
  }

  /** Returns the name that callers see, such as {@code orders:read}. */
  public String value() {
    return value;
  }

  /** Says whether a seller's key can never have it. */
  public boolean platformOnly() {
    return platformOnly;
  }

  /** Finds a scope by {@link #value}. */
  public static Optional<Scope> find(String value) {
    return Arrays.stream(values()).filter(scope -> scope.value.equals(value)).findFirst();
  }
}

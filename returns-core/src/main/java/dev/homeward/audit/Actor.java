package dev.homeward.audit;

import org.jspecify.annotations.Nullable;

/**
 * Whoever causes a change.
 *
 * @param id of the person or key; null where there is none
 * @param name as it read at the time, so that the trail stays legible when people are renamed
 */
public record Actor(Kind kind, @Nullable String id, String name) {

  /** The homeward application itself: start-up, scheduled work, demo data. */
  public static final Actor SYSTEM = new Actor(Kind.SYSTEM, null, "Homeward");

  public static Actor person(Object id, String name) {
    return new Actor(Kind.PERSON, id.toString(), name);
  }

  public static Actor apiKey(Object id, String name) {
    return new Actor(Kind.API_KEY, id.toString(), name);
  }

  /** Somebody who has not signed in; named by their network address. */
  public static Actor anonymous(String address) {
    return new Actor(Kind.ANONYMOUS, null, address);
  }

  /** A shopper who proved to own an order; named by the return or order, never by their address. */
  public static Actor shopper(String name) {
    return new Actor(Kind.SHOPPER, null, name);
  }

  /** What kind of actor. */
  public enum Kind {
    PERSON,
    API_KEY,
    SYSTEM,
    ANONYMOUS,
    SHOPPER
  }
}

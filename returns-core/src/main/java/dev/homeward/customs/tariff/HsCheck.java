package dev.homeward.customs.tariff;

import java.util.List;

/** What is to be said of a commodity code. */
public sealed interface HsCheck {

  /** It is in the table; national digits beyond the sixth are not. */
  record Known(String description) implements HsCheck {}

  /** It has the form of one, and there is no table to look it up in. */
  record Unverified() implements HsCheck {}

  /**
   * It was one until the HS of 2022.
   *
   * @param successors where its goods are now
   */
  record Dropped(List<String> successors) implements HsCheck {

    public Dropped {
      successors = List.copyOf(successors);
    }
  }

  /** It is none. */
  record Unknown() implements HsCheck {}

  /** It has not the form of one: 2, 4 or 6 digits, to 12 with those of a country. */
  record Malformed() implements HsCheck {}

  /** Says whether nothing speaks against it. */
  default boolean passes() {
    return this instanceof Known || this instanceof Unverified;
  }
}

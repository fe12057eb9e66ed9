package dev.homeward.oversight;

import dev.homeward.audit.Actor;
import dev.homeward.shared.BusinessRuleViolation;
import java.time.Instant;
import java.util.Objects;

/**
 * Who did something, and when: what is decided about sellers is decided by people.
 *
 * @param id of the person
 */
public record Signature(String id, String name, Instant at) {

  /**
   * @throws BusinessRuleViolation {@code oversight.needs-person}
   */
  static Signature of(Actor actor, Instant at) {
    if (actor.kind() != Actor.Kind.PERSON) {
      throw new BusinessRuleViolation("oversight.needs-person");
    }
    return new Signature(Objects.requireNonNull(actor.id()), actor.name(), at);
  }
}

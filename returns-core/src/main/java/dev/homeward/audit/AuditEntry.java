package dev.homeward.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail.
 *
 * @param before empty where the subject did not exist
 * @param after empty where it exists no more
 */
public record AuditEntry(
    UUID id,
    Instant recordedAt,
    Actor actor,
    String action,
    Subject subject,
    Map<String, Object> before,
    Map<String, Object> after) {

  /** Returns the fields that differ, by name. */
  public List<Change> changes() {
    Set<String> fields = new TreeSet<>(before.keySet());
    fields.addAll(after.keySet());
    return fields.stream()
        .filter(field -> !Objects.equals(before.get(field), after.get(field)))
        .map(field -> new Change(field, text(before.get(field)), text(after.get(field))))
        .toList();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}

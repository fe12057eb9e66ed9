package dev.homeward.policy.law;

import dev.homeward.policy.Ground;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule with all its versions.
 *
 * @param current decides about purchases of today; null where none does
 * @param versions the latest first
 * @param shipped texts that the product has and that operators' own versions keep out
 */
public record RuleView(
    String jurisdiction,
    String id,
    Ground ground,
    @Nullable RuleVersion current,
    List<RuleVersion> versions,
    List<String> shipped) {

  public RuleView {
    versions = List.copyOf(versions);
    shipped = List.copyOf(shipped);
  }

  /** Returns the version to show: the one in force, or else the latest. */
  public RuleVersion shown() {
    return current == null ? versions.getFirst() : current;
  }
}

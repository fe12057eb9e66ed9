package dev.homeward.web.ops.scans;

import dev.homeward.shipping.CanonicalEvent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a code can mean, by what that does to a parcel. */
final class EventChoices {

  static final Map<String, List<CanonicalEvent>> BY_EFFECT =
      Arrays.stream(CanonicalEvent.values())
          .filter(event -> event != CanonicalEvent.UNKNOWN)
          .collect(
              Collectors.groupingBy(
                  EventChoices::effect, LinkedHashMap::new, Collectors.toUnmodifiableList()));

  private EventChoices() {}

  /** Returns the last part of the key {@code scans.effect.<effect>}. */
  private static String effect(CanonicalEvent event) {
    return switch (event) {
      case LABEL_CREATED, LABEL_VOIDED -> "paper";
      case CUSTOMS_ACTION_REQUIRED -> "stops";
      case NO_UPDATES, UNKNOWN -> "nothing";
      default -> event.moves() ? "moves" : event.troubles() ? "troubles" : "ends";
    };
  }
}

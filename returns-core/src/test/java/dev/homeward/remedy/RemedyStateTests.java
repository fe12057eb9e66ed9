package dev.homeward.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemedyStateTests {

  @ParameterizedTest
  @CsvSource({
    "REPLACEMENT, PLANNED,    DISPATCHED CANCELLED",
    "REPLACEMENT, DISPATCHED, DELIVERED",
    "REPLACEMENT, DELIVERED,  ''",
    "REPLACEMENT, CANCELLED,  ''",
    "REPAIR,      PLANNED,    IN_REPAIR CANCELLED",
    "REPAIR,      IN_REPAIR,  DISPATCHED CANCELLED",
    "REPAIR,      DISPATCHED, DELIVERED",
    "REPAIR,      DELIVERED,  ''",
    "REPAIR,      CANCELLED,  ''",
    "SEND_BACK,   PLANNED,    DISPATCHED CANCELLED",
    "SEND_BACK,   DISPATCHED, DELIVERED",
    "SEND_BACK,   DELIVERED,  ''",
    "SEND_BACK,   CANCELLED,  ''",
  })
  void goesTheseWaysAndNoOthers(RemedyKind kind, RemedyState from, String successors) {
    Set<String> expected = Set.of(successors.split(" "));
    for (RemedyState to : RemedyState.values()) {
      assertThat(from.successors(kind).contains(to))
          .as("%s: %s to %s", kind, from, to)
          .isEqualTo(expected.contains(to.name()));
    }
  }
}

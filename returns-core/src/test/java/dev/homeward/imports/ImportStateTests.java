package dev.homeward.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportStateTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPLOADED|CHECKING QUEUED FAILED CANCELLED",
        "CHECKING|CHECKED FAILED CANCELLED",
        "CHECKED|CHECKING QUEUED CANCELLED",
        "QUEUED|RUNNING FAILED CANCELLED",
        "RUNNING|DONE FAILED CANCELLED",
        "FAILED|CHECKING QUEUED CANCELLED",
        "DONE|",
        "CANCELLED|"
      })
  void allowsExactlyTheseSuccessors(ImportState state, String successors) {
    assertThat(
            Stream.of(ImportState.values())
                .filter(state.successors()::contains)
                .map(Enum::name)
                .collect(Collectors.joining(" ")))
        .isEqualTo(successors == null ? "" : successors);
  }
}

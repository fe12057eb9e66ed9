package dev.homeward.shipping.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class S10NumberTests {

  @ParameterizedTest
  @CsvSource({
    "RB, 12345678, GB, RB123456785GB",
    "RB, 47312482, US, RB473124829US",
    "CZ, 10000014, DE, CZ100000140DE",
    "CZ, 10000002, DE, CZ100000025DE"
  })
  void endsInTheCheckDigitOfTheStandard(String service, int serial, String country, String number) {
    assertThat(new S10Number(service, serial, country)).hasToString(number);
    assertThat(S10Number.wrong(number)).isFalse();
  }

  @Test
  void tellsNumbersWithAnotherCheckDigit() {
    assertThat(S10Number.wrong("RB123456784GB")).isTrue();
    assertThat(S10Number.wrong("rb 123 456 785 gb")).isFalse();
    assertThat(S10Number.wrong("1Z12345E0205271688")).as("not of this standard").isFalse();
  }

  @Test
  void hasEightDigits() {
    assertThatIllegalArgumentException().isThrownBy(() -> new S10Number("RB", 100_000_000, "GB"));
    assertThat(new S10Number("RB", 7, "GB").toString()).hasSize(13).startsWith("RB00000007");
  }
}

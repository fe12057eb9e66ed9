package dev.homeward.shipping.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TrackingNumbersTests {

  private static final Path FILES = Path.of("..", "..", "shared", "data", "carriers");

  private final TrackingNumbers shipped = new TrackingNumbers(Path.of("no-such-folder"));

  @ParameterizedTest
  @CsvSource({
    "LX473124829CN, s10, China Post",
    "RB123456785GB, s10, Royal Mail",
    "EE100000140DE, s10, Deutsche Post",
    "1Z5R89390357567127, ups, UPS",
    "986578788855, fedex, FedEx",
    "00340434161094015902, dhl, DHL",
    "' 1 z 5r89390357567127 ', ups, UPS"
  })
  void knowsWhoseANumberIs(String number, String carrier, String name) {
    RecognisedNumber found = shipped.only(number).orElseThrow();
    assertThat(found.carrier()).isEqualTo(carrier);
    assertThat(found.carrierName()).isEqualTo(name);
    assertThat(found.checked()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "LX473124828CN",
    "RB123456785XX",
    "1Z1111111111111111",
    "996578788855",
    "hello",
    "''"
  })
  void knowsNoNumberWithAWrongCheckDigitOrOfNoCountry(String number) {
    assertThat(shipped.recognise(number)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "DHL, 00340434161094015902",
    "dhl express, 3318810025",
    "DHL Paket, 00340434161094015902",
    "UPS, 1Z5R89390357567127",
    "Hermes, RB123456785GB",
    "'', 1Z5R89390357567127",
    "Royal Mail, RB123456785GB"
  })
  void takesANumberThatTheCarrierCanHaveGivenOut(String carrier, String number) {
    assertThat(shipped.judge(carrier, number)).isInstanceOf(NumberVerdict.Fits.class);
  }

  @ParameterizedTest
  @CsvSource({
    "DHL, 00340434161094015903, DHL",
    "UPS, 1Z5R89390357567128, UPS",
    "Royal Mail, RB123456784GB, Royal Mail",
    "'', 1Z5R89390357567128, UPS"
  })
  void findsAWrongDigit(String carrier, String number, String whose) {
    assertThat(shipped.judge(carrier, number)).isEqualTo(new NumberVerdict.WrongDigit(whose));
  }

  @ParameterizedTest
  @CsvSource({
    "DHL, 1Z5R89390357567127, UPS, true",
    "UPS, 00340434161094015902, DHL, true",
    "DHL, EE100000140DE, Deutsche Post, true",
    "Hermes, 1Z5R89390357567127, UPS, false"
  })
  void proposesTheCarrierWhoseNumberItIs(
      String carrier, String number, String whose, boolean sure) {
    assertThat(shipped.judge(carrier, number))
        .isEqualTo(new NumberVerdict.OtherCarrier(whose, sure));
  }

  @Test
  void takesAnUnknownShapeOnlyOfACarrierWhoseNumbersNobodyKnows() {
    assertThat(shipped.judge("Hermes", "H1000730000123456"))
        .isEqualTo(new NumberVerdict.Unchecked());
    assertThat(shipped.judge("Upside", "H1000730000123456"))
        .isEqualTo(new NumberVerdict.Unchecked());
    assertThat(shipped.judge("", "12345678901234567")).isEqualTo(new NumberVerdict.Unchecked());
    assertThat(shipped.judge("Hermes", "00340434161094015903"))
        .as("digits alone can be anybody's")
        .isEqualTo(new NumberVerdict.Unchecked());
    assertThat(shipped.judge("ups", "H1000730000123456"))
        .isEqualTo(new NumberVerdict.NoSuchShape("UPS"));
  }

  @Test
  void computesEveryCheckDigitByItsRule() {
    assertThat(rule(Checksum.S10).holds("47312482", "9")).isTrue();
    assertThat(rule(Checksum.S10).holds("10000014", "0")).as("10 is 0").isTrue();
    assertThat(rule(Checksum.S10).holds("10000002", "5")).as("11 is 5").isTrue();
    assertThat(rule(Checksum.LUHN).holds("7992739871", "3")).isTrue();
    assertThat(rule(Checksum.LUHN).holds("7992739871", "4")).isFalse();
    assertThat(rule(Checksum.MOD_37_36).holds("A12425GABC1234002", "M")).isTrue();
    assertThat(rule(Checksum.MOD_37_36).holds("A12425GABC1234002", "N")).isFalse();
    assertThat(rule(Checksum.MOD7).holds("331881002", "5")).isTrue();
  }

  private static ChecksumRule rule(Checksum way) {
    return new ChecksumRule(way, 1, 2, false, List.of(), 11, 10);
  }

  @Test
  void readsEveryNumberOfTheFilesThatAreHandedOut() throws IOException {
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      List<NumberFormat> formats = CarrierFile.read(bytes);
      JsonNode root = JsonMapper.shared().readTree(bytes);
      for (int i = 0; i < formats.size(); i++) {
        JsonNode numbers = root.path("tracking_numbers").get(i).path("test_numbers");
        for (JsonNode valid : numbers.path("valid")) {
          tried++;
          if (formats.get(i).read(valid.asString()).isEmpty()) {
            wrong.add(formats.get(i).name() + " knows not " + valid);
          }
        }
        for (JsonNode invalid : numbers.path("invalid")) {
          tried++;
          if (formats.get(i).read(invalid.asString()).isPresent()) {
            wrong.add(formats.get(i).name() + " takes " + invalid);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(tried).matches(n -> n == 0 ? !Files.isDirectory(FILES) : n > 80);
  }

  private static List<Path> files() throws IOException {
    if (!Files.isDirectory(FILES)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(FILES)) {
      return all.filter(file -> !file.endsWith("glossary.json")).sorted().toList();
    }
  }

  @Test
  void readsFilesThatAreDroppedIntoTheDataDirectoryAndPassesOverBrokenOnes(@TempDir Path data)
      throws IOException {
    Path folder = Files.createDirectories(data.resolve("carriers"));
    Files.writeString(
        folder.resolve("broken.json"), "{\"tracking_numbers\": [{\"regex\": \"(\"}]}");
    Files.writeString(
        folder.resolve("pigeon.json"),
        """
        {"name": "Pigeon", "courier_code": "pigeon", "tracking_numbers": [{"name": "Pigeon",
          "regex": "PG(?<SerialNumber>[0-9]{3,4})(?<CheckDigit>[0-9])",
          "validation": {"checksum": {"name": "mod7"},
                         "serial_number_format": {"prepend_if": {"matches_regex": "^[0-9]{3}$", "content": "9"}}}}]}
        """);
    TrackingNumbers numbers = new TrackingNumbers(data);
    assertThat(numbers.only("PG1234" + 1234 % 7).orElseThrow().carrierName()).isEqualTo("Pigeon");
    assertThat(numbers.only("PG234" + 9234 % 7)).as("completed by a 9").isPresent();
    assertThat(numbers.only("PG234" + (9234 + 1) % 7)).isEmpty();
    assertThat(shipped.recognise("PG1234" + 1234 % 7)).isEmpty();
  }
}

package dev.homeward.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.shared.CountryCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressFormatsTests {

  private static final CountryCode DE = new CountryCode("DE");
  private static final CountryCode CN = new CountryCode("CN");

  private final AddressFormats formats = new AddressFormats();

  @Test
  void printsTheCountryLastAndInCapitalsForWhatComesFromAbroad() {
    PostalAddress address =
        address("DE", "Anna Müller", "Lindenstraße 4", null, "Berlin", null, "10115");

    assertThat(formats.print(address, CN))
        .containsExactly("Anna Müller", "Lindenstraße 4", "10115 Berlin", "GERMANY");
    assertThat(formats.print(address, DE))
        .containsExactly("Anna Müller", "Lindenstraße 4", "10115 Berlin");
  }

  @Test
  void printsChinaFromSmallToLargeAbroadAndFromLargeToSmallAtHome() {
    PostalAddress latin =
        address("CN", "Li Wei", "88 Binjiang Road", "Binjiang", "Hangzhou", "Zhejiang", "310051");
    PostalAddress local = address("CN", "李伟", "滨江路88号", "滨江区", "杭州市", "浙江省", "310051");

    assertThat(formats.print(latin, DE))
        .containsExactly(
            "Li Wei", "88 Binjiang Road", "Binjiang", "HANGZHOU", "ZHEJIANG 310051", "CHINA");
    assertThat(formats.print(local, CN)).containsExactly("310051", "浙江省杭州市滨江区", "滨江路88号", "李伟");
    assertThat(formats.hasOwnScript(CN)).isTrue();
    assertThat(formats.hasOwnScript(DE)).isFalse();
  }

  @Test
  void leavesOutWhatStandsBetweenPartsThatAreNotThere() {
    assertThat(formats.print(address("MX", "Ana", "Calle 5", null, "León", null, "37000"), DE))
        .containsExactly("Ana", "Calle 5", "37000 León", "MEXICO");
    assertThat(formats.print(address("MX", "Ana", "Calle 5", null, "León", "GTO", "37000"), DE))
        .contains("37000 León, GTO");
    assertThat(formats.print(address("LU", "Ana", "Rue 5", null, "Luxembourg", null, null), DE))
        .contains("Luxembourg");
    assertThat(formats.print(address("LU", "Ana", "Rue 5", null, "Luxembourg", null, "1000"), DE))
        .contains("L-1000 Luxembourg");
  }

  @Test
  void namesWhatAnAddressLacks() {
    assertThat(formats.missing(address("US", "Ann", "1 Main St", null, "Austin", null, null)))
        .containsExactly(AddressPart.AREA, AddressPart.POSTCODE);
    assertThat(formats.missing(address("HK", "Ann", "1 Main St", null, null, "Kowloon", null)))
        .as("no postcodes there")
        .isEmpty();
    assertThat(formats.missing(address("DE", " ", " ", null, "Berlin", null, "10115")))
        .containsExactly(AddressPart.NAME, AddressPart.LINES);
  }

  @ParameterizedTest
  @CsvSource({
    "DE, 10115, true",
    "DE, 1011, false",
    "GB, SW1A 1AA, true",
    "GB, sw1a1aa, true",
    "GB, 12345, false",
    "CA, K1A 0B1, true",
    "CA, D1A 0B1, false",
    "KR, 04524, true",
    "KR, 100-777, false",
    "PL, 00-950, true",
    "JP, 150-0001, true",
    "CN, 310051, true",
    "CN, 31005, false",
    "US, 90210-1234, true"
  })
  void knowsWhichPostcodesACountryCanHave(String country, String code, boolean right) {
    PostalAddress address = address(country, "A", "B 1", "C", "D", "E", code);

    assertThat(formats.missing(address).contains(AddressPart.POSTCODE)).isEqualTo(!right);
  }

  @ParameterizedTest
  @CsvSource({
    "US, 10001, NY",
    "US, 90012, CA",
    "US, 77002, TX",
    "CA, K1A 0B1, ON",
    "CA, V8X 3X4, BC",
    "AU, 2601, ACT",
    "AU, 3000, VIC"
  })
  void findsTheStateByThePostcode(String country, String code, String area) {
    PostalAddress address = address(country, "A", "B 1", null, "D", null, code);

    assertThat(formats.completed(address).area()).isEqualTo(area);
    assertThat(formats.missing(formats.completed(address))).isEmpty();
  }

  @Test
  void keepsTheStateThatIsTold() {
    PostalAddress address = address("US", "A", "B 1", null, "D", "New York", "90012");

    assertThat(formats.completed(address).area()).isEqualTo("New York");
    assertThat(formats.completed(address("DE", "A", "B 1", null, "D", null, "10115")).area())
        .isNull();
  }

  @Test
  void printsEveryCountryWithoutGapsAndWithItsName() {
    for (String code : CountryCode.all()) {
      List<String> lines =
          formats.print(address(code, "Name", "Line 1", "D", "City", "Area", "12345"), other(code));

      assertThat(lines).as(code).hasSizeGreaterThan(3).allMatch(line -> !line.isBlank());
      assertThat(lines.getLast()).as(code).isUpperCase();
    }
  }

  private static CountryCode other(String code) {
    return code.equals("DE") ? CN : DE;
  }

  private static PostalAddress address(
      String country,
      String name,
      String line,
      @Nullable String district,
      @Nullable String city,
      @Nullable String area,
      @Nullable String postcode) {
    return new PostalAddress(
        new CountryCode(country),
        name,
        null,
        List.of(line),
        district,
        city,
        area,
        postcode,
        null,
        null);
  }
}

package dev.homeward.address;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.homeward.shared.CountryCode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows what the addresses of each country need, and how they are printed. */
@Component
public class AddressFormats {

  private static final AddressFormat OTHERWISE =
      AddressFormat.of("{name}|{org}|{lines}|{district}|{post} {city}|{area}", "", "city", "", "");

  private final Map<String, AddressFormat> formats;

  public AddressFormats() {
    var file = Objects.requireNonNull(AddressFormats.class.getResourceAsStream("formats.csv"));
    Map<String, AddressFormat> read = new HashMap<>();
    try (var rows =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : rows) {
        read.put(
            row.getField("country"),
            AddressFormat.of(
                row.getField("abroad"),
                row.getField("home"),
                row.getField("required"),
                row.getField("capitals"),
                row.getField("postcode")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    formats = Map.copyOf(read);
  }

  /**
   * Returns the lines to print, in the order of the destination. What is sent from abroad names the
   * country last, in English and capitals, for the post of the country that it leaves reads that.
   *
   * @param from where it is sent
   */
  public List<String> print(PostalAddress address, CountryCode from) {
    List<String> lines = new ArrayList<>(format(address).print(address, latin(address)));
    if (!address.country().equals(from)) {
      lines.add(name(address.country()).toUpperCase(Locale.ENGLISH));
    }
    return lines;
  }

  /** Returns what an address lacks to be delivered to, or what cannot be right in its country. */
  public List<AddressPart> missing(PostalAddress address) {
    AddressFormat format = format(address);
    List<AddressPart> missing = new ArrayList<>();
    for (AddressPart part : AddressPart.values()) {
      boolean needed =
          part == AddressPart.NAME || part == AddressPart.LINES || format.required().contains(part);
      boolean wrong = part == AddressPart.POSTCODE && wrongPostcode(address);
      if (wrong || (needed && !has(address, part))) {
        missing.add(part);
      }
    }
    return missing;
  }

  /** Adds the state or province where it is not told and the postcode tells it. */
  public PostalAddress completed(PostalAddress address) {
    if (!text(address.area()).isEmpty()) {
      return address;
    }
    return new PostalAddress(
        address.country(),
        address.name(),
        address.organisation(),
        address.lines(),
        address.district(),
        address.city(),
        PostcodeAreas.of(address),
        address.postcode(),
        address.phone(),
        address.email());
  }

  /** Says whether a postcode is there that its country cannot have. */
  private boolean wrongPostcode(PostalAddress address) {
    String code = AddressFormat.text(address.postcode()).toUpperCase(Locale.ROOT);
    var pattern = format(address).postcode();
    return pattern != null && !code.isEmpty() && !pattern.matcher(code).matches();
  }

  /** Says whether the addresses of a country are written in another script at home. */
  public boolean hasOwnScript(CountryCode country) {
    AddressFormat format = formats.getOrDefault(country.value(), OTHERWISE);
    return !format.home().equals(format.abroad());
  }

  private AddressFormat format(PostalAddress address) {
    return formats.getOrDefault(address.country().value(), OTHERWISE);
  }

  private static boolean has(PostalAddress address, AddressPart part) {
    String text =
        switch (part) {
          case NAME -> AddressFormat.text(address.name()) + text(address.organisation());
          case LINES -> String.join("", address.lines());
          case DISTRICT -> text(address.district());
          case CITY -> text(address.city());
          case AREA -> text(address.area());
          case POSTCODE -> text(address.postcode());
        };
    return !text.isBlank();
  }

  private static String text(@Nullable String value) {
    return AddressFormat.text(value);
  }

  /** Whatever has a sign of another script that letters have is not in Latin script. */
  private static boolean latin(PostalAddress address) {
    return Stream.concat(
            address.lines().stream(), Stream.of(text(address.city()), text(address.area())))
        .flatMapToInt(String::codePoints)
        .filter(Character::isLetter)
        .allMatch(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.LATIN);
  }

  private static String name(CountryCode country) {
    return Locale.of("", country.value()).getDisplayCountry(Locale.ENGLISH);
  }
}

package dev.homeward.web.support;

import dev.homeward.address.PostalAddress;
import dev.homeward.address.TwoScripts;
import dev.homeward.routing.Consignee;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An address with its recipient, as it is typed in.
 *
 * @param script the same in the country's own script, line by line: name, street, city
 * @param taxNumbers such as {@code DE=DE123 FR=FR456}
 */
public record AddressForm(
    @Nullable String recipient,
    @Nullable String country,
    @Nullable String line,
    @Nullable String more,
    @Nullable String district,
    @Nullable String city,
    @Nullable String area,
    @Nullable String postcode,
    @Nullable String phone,
    @Nullable String script,
    @Nullable String eori,
    @Nullable String taxNumbers) {

  public static final AddressForm EMPTY =
      new AddressForm(null, null, null, null, null, null, null, null, null, null, null, null);

  /** Returns the form of an address that is on file. */
  public static AddressForm of(TwoScripts address, Consignee consignee) {
    PostalAddress latin = address.latin();
    PostalAddress local = address.local();
    return new AddressForm(
        consignee.name(),
        latin.country().value(),
        latin.lines().isEmpty() ? null : latin.lines().getFirst(),
        latin.lines().size() > 1 ? latin.lines().get(1) : null,
        latin.district(),
        latin.city(),
        latin.area(),
        latin.postcode(),
        latin.phone(),
        local == null ? null : String.join("\n", written(local)),
        consignee.eori(),
        written(consignee.taxNumbersByCode()));
  }

  private static List<String> written(PostalAddress local) {
    return Stream.concat(
            Stream.concat(Stream.of(text(local.name())), local.lines().stream()),
            Stream.of(text(local.city())))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** Returns tax numbers as they are typed in. */
  public static String written(Map<String, String> numbers) {
    StringBuilder all = new StringBuilder();
    numbers.forEach(
        (country, number) -> all.append(country).append('=').append(number).append(' '));
    return all.toString().strip();
  }

  /** Says whether nothing was typed in. */
  public boolean blank() {
    return Stream.of(recipient, line, city, postcode).allMatch(part -> text(part).isEmpty());
  }

  /**
   * Returns the address.
   *
   * @throws BusinessRuleViolation {@code country.unknown}
   */
  public TwoScripts address() {
    CountryCode land = Choices.country(text(country));
    List<String> lines = Stream.of(text(line), text(more)).filter(part -> !part.isEmpty()).toList();
    PostalAddress latin =
        new PostalAddress(
            land,
            filled(recipient),
            null,
            lines,
            filled(district),
            filled(city),
            filled(area),
            filled(postcode),
            filled(phone),
            null);
    return new TwoScripts(latin, local(land, latin));
  }

  private @Nullable PostalAddress local(CountryCode land, PostalAddress latin) {
    List<String> parts =
        text(script).lines().map(String::strip).filter(part -> !part.isEmpty()).toList();
    if (parts.size() < 3) {
      return null;
    }
    return new PostalAddress(
        land,
        parts.getFirst(),
        null,
        parts.subList(1, parts.size() - 1),
        null,
        parts.getLast(),
        null,
        latin.postcode(),
        latin.phone(),
        null);
  }

  /**
   * Returns the recipient as customs knows it.
   *
   * @throws BusinessRuleViolation {@code route.consignee-name}, {@code route.eori}, {@code
   *     country.unknown}
   */
  public Consignee consignee() {
    return new Consignee(text(recipient), filled(eori), taxNumbers(taxNumbers));
  }

  /** Reads tax numbers as they are typed in. */
  public static Map<CountryCode, String> taxNumbers(@Nullable String typed) {
    Map<CountryCode, String> numbers = new HashMap<>();
    for (String each : text(typed).split("[\\s,;]+", -1)) {
      int at = each.indexOf('=');
      if (at > 0 && at < each.length() - 1) {
        numbers.put(Choices.country(each.substring(0, at)), each.substring(at + 1));
      }
    }
    return numbers;
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  private static @Nullable String filled(@Nullable String typed) {
    return text(typed).isEmpty() ? null : text(typed);
  }
}

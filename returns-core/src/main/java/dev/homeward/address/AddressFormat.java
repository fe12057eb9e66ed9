package dev.homeward.address;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the addresses of one country are written: lines divided by bars, parts in braces. What stands
 * before a part is printed only with it, and between two parts only where both are there.
 *
 * @param abroad in Latin script
 * @param home in the country's own script
 * @param required beside a name and a line
 * @param capitals parts that are written so in Latin script
 * @param postcode null where the country has none
 */
record AddressFormat(
    List<String> abroad,
    List<String> home,
    Set<AddressPart> required,
    Set<AddressPart> capitals,
    @Nullable Pattern postcode) {

  private static final Pattern PART = Pattern.compile("([^{}]*)\\{(\\w+)}");

  static AddressFormat of(
      String abroad, String home, String required, String capitals, String postcode) {
    List<String> latin = lines(abroad);
    return new AddressFormat(
        latin,
        home.isEmpty() ? latin : lines(home),
        parts(required),
        parts(capitals),
        postcode.isEmpty() ? null : Pattern.compile(postcode));
  }

  private static List<String> lines(String template) {
    return List.of(template.split("\\|", -1));
  }

  private static Set<AddressPart> parts(String words) {
    EnumSet<AddressPart> parts = EnumSet.noneOf(AddressPart.class);
    for (String word : words.split(" ", -1)) {
      if (!word.isEmpty()) {
        parts.add(part(word));
      }
    }
    return parts;
  }

  private static AddressPart part(String word) {
    return switch (word) {
      case "name", "org" -> AddressPart.NAME;
      case "lines", "inwards" -> AddressPart.LINES;
      case "district" -> AddressPart.DISTRICT;
      case "city" -> AddressPart.CITY;
      case "area" -> AddressPart.AREA;
      case "post" -> AddressPart.POSTCODE;
      default -> throw new IllegalArgumentException("no part " + word);
    };
  }

  /** Returns the printed lines, none of them empty. */
  List<String> print(PostalAddress address, boolean latin) {
    List<String> printed = new ArrayList<>();
    for (String line : latin ? abroad : home) {
      if (line.equals("{lines}")) {
        address.lines().stream().map(String::strip).filter(l -> !l.isEmpty()).forEach(printed::add);
      } else {
        String text = line(line, address, latin);
        if (!text.isEmpty()) {
          printed.add(text);
        }
      }
    }
    return printed;
  }

  private String line(String template, PostalAddress address, boolean latin) {
    StringBuilder text = new StringBuilder();
    Matcher parts = PART.matcher(template);
    while (parts.find()) {
      String value = value(parts.group(2), address);
      if (latin && capitals.contains(part(parts.group(2)))) {
        value = value.toUpperCase(Locale.ROOT);
      }
      if (!value.isEmpty()) {
        boolean first = parts.start() == 0;
        text.append(first || !text.isEmpty() ? parts.group(1) : "").append(value);
      }
    }
    return text.toString();
  }

  private static String value(String word, PostalAddress address) {
    return switch (word) {
      case "name" -> text(address.name());
      case "org" -> text(address.organisation());
      case "inwards" -> String.join("", address.lines().reversed());
      case "district" -> text(address.district());
      case "city" -> text(address.city());
      case "area" -> text(address.area());
      case "post" -> text(address.postcode());
      default -> throw new IllegalArgumentException("no part " + word);
    };
  }

  static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "").strip();
  }
}

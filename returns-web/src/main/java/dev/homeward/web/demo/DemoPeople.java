package dev.homeward.web.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** What people of a country are called and where they live. */
record DemoPeople(
    String country,
    List<String> given,
    List<String> family,
    List<String> places,
    List<String> streets) {

  /** A postcode and its city. */
  record Place(String postcode, String city) {}

  static DemoPeople read(NamedCsvRecord row) {
    return new DemoPeople(
        row.getField("country"),
        DemoTable.list(row, "given"),
        DemoTable.list(row, "family"),
        DemoTable.list(row, "places"),
        DemoTable.list(row, "streets"));
  }

  String name(RandomGenerator random) {
    String first = Lottery.even(given, random);
    String last = Lottery.even(family, random);
    return switch (country) {
      case "HU", "JP" -> last + " " + first;
      case "KR" -> last + first;
      default -> first + " " + last;
    };
  }

  /** Postcode and city are divided by a slash: either may contain blanks. */
  Place place(RandomGenerator random) {
    String[] parts = Lottery.even(places, random).split("/", 2);
    return new Place(parts[0], parts[1]);
  }

  String street(RandomGenerator random) {
    int number = 1 + random.nextInt(140);
    String street = Lottery.even(streets, random);
    return switch (country) {
      case "GB", "IE", "US", "CA", "AU", "NZ", "SG" -> number + " " + street;
      case "JP" -> street + (1 + number % 5) + "-" + number;
      default -> street + " " + number;
    };
  }

  /** Writes a name in the letters that mail addresses are made of; empty for other scripts. */
  static String forMail(String name) {
    String plain =
        name.toLowerCase(Locale.ROOT)
            .replace("ø", "o")
            .replace("ł", "l")
            .replace("ı", "i")
            .replace("ß", "ss")
            .replace("æ", "ae");
    return Normalizer.normalize(plain, Normalizer.Form.NFD)
        .replaceAll("[^a-z ]", "")
        .strip()
        .replaceAll(" +", ".");
  }
}

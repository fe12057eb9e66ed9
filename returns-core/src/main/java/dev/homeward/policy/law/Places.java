package dev.homeward.policy.law;

import dev.homeward.order.Destination;
import dev.homeward.policy.LegalPlace;
import dev.homeward.policy.ShopperZones;
import dev.homeward.policy.WorkingDays;
import dev.homeward.shared.CountryCode;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;

/** Countries, and the territories of {@code territories.yaml} that are not what they seem. */
final class Places {

  private static final String FILE = "territories.yaml";
  private static final LegalPlace NOWHERE = new LegalPlace("", "", ZoneOffset.UTC, WorkingDays.ALL);

  private static final List<Territory> TERRITORIES = read();
  private static final Map<String, List<Territory>> BY_COUNTRY =
      TERRITORIES.stream().collect(Collectors.groupingBy(Territory::country));
  private static final Map<String, LegalPlace> FOUND = new ConcurrentHashMap<>();

  /**
   * A part of the world that a country and a postcode tell.
   *
   * @param country in the address
   * @param postcode null where the country alone tells
   * @param law code of the country whose law holds there
   */
  record Territory(
      String code, String country, @Nullable Pattern postcode, String law, @Nullable ZoneId zone) {

    boolean has(String address) {
      return postcode == null || postcode.matcher(address).matches();
    }
  }

  private Places() {}

  /** Whether rules may name a place. */
  static boolean known(String code) {
    return CountryCode.all().contains(code)
        || TERRITORIES.stream().anyMatch(territory -> territory.code().equals(code));
  }

  static List<Territory> territories() {
    return TERRITORIES;
  }

  static LegalPlace of(Destination destination) {
    CountryCode country = destination.country();
    if (country == null) {
      return NOWHERE;
    }
    String postcode = spaceless(destination.postcode());
    for (Territory territory : BY_COUNTRY.getOrDefault(country.value(), List.of())) {
      if (territory.has(postcode)) {
        return FOUND.computeIfAbsent(territory.code(), code -> place(territory));
      }
    }
    return FOUND.computeIfAbsent(country.value(), Places::place);
  }

  private static LegalPlace place(Territory territory) {
    ZoneId zone = territory.zone();
    return new LegalPlace(
        territory.code(),
        territory.law(),
        zone == null ? ShopperZones.of(new CountryCode(territory.country())) : zone,
        PublicHolidays.of(territory.law()));
  }

  private static LegalPlace place(String country) {
    ZoneId zone = ShopperZones.of(new CountryCode(country));
    return new LegalPlace(country, country, zone, PublicHolidays.of(country));
  }

  private static String spaceless(@Nullable String postcode) {
    return postcode == null
        ? ""
        : postcode.replace(" ", "").replace("-", "").toUpperCase(Locale.ROOT);
  }

  private static List<Territory> read() {
    List<LawProblem> problems = new ArrayList<>();
    String text = LawResources.text(FILE);
    MappingNode mapping = Objects.requireNonNull(Yaml.mapping(FILE, text, problems));
    List<Territory> territories =
        Fields.of(FILE, mapping, problems)
            .mappings("territories", each -> territory(Fields.of(FILE, each, problems)));
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.toString());
    }
    return territories;
  }

  private static Territory territory(Fields fields) {
    return new Territory(
        fields.text("code"),
        fields.text("country"),
        fields.has("postcode") ? Pattern.compile(fields.text("postcode")) : null,
        fields.text("law"),
        fields.has("zone") ? ZoneId.of(fields.text("zone")) : null);
  }
}

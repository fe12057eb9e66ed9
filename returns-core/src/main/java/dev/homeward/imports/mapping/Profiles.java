package dev.homeward.imports.mapping;

import dev.homeward.shared.BusinessRuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The profiles we bring along, from data files. */
@Component
public class Profiles {

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  private final List<Profile> profiles;

  Profiles() throws IOException {
    Resource[] files =
        new PathMatchingResourcePatternResolver().getResources("classpath:imports/profiles/*.yaml");
    profiles =
        java.util.Arrays.stream(files)
            .map(Profiles::read)
            .sorted(Comparator.comparing(Profile::name))
            .toList();
  }

  public List<Profile> all() {
    return profiles;
  }

  /**
   * Finds a profile by name.
   *
   * @throws BusinessRuleViolation {@code import.profile-unknown}
   */
  public Profile get(String name) {
    return profiles.stream()
        .filter(profile -> profile.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new BusinessRuleViolation("import.profile-unknown", name, names()));
  }

  /** How well a profile fits a header: whether nothing is missing, then how much it explains. */
  public List<Suggestion> suggest(List<String> header) {
    return profiles.stream()
        .map(profile -> suggestion(profile, header))
        .sorted(Comparator.comparingInt(Suggestion::percent).reversed())
        .toList();
  }

  /**
   * A profile and how well it fits.
   *
   * @param percent 0 to 100; 100 where every column is explained and no required one is missing
   */
  public record Suggestion(Profile profile, int percent, List<String> missing) {}

  private static Suggestion suggestion(Profile profile, List<String> header) {
    Binding binding = Binding.of(profile, header);
    long required = profile.columns().values().stream().filter(Profile.Column::required).count();
    long found = required - binding.missing().size();
    long explained = Math.min(binding.bound(), header.size());
    long percent = 60 * found / required + 40 * explained / Math.max(1, header.size());
    return new Suggestion(profile, (int) percent, binding.missing());
  }

  private String names() {
    return String.join(", ", profiles.stream().map(Profile::name).toList());
  }

  private static Profile read(Resource file) {
    try (InputStream in = file.getInputStream()) {
      Map<String, Object> data = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return read(data, String.valueOf(file.getFilename()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a profile from plain data.
   *
   * @param source named in the error
   * @throws IllegalArgumentException says what does not fit, and where
   */
  static Profile read(Map<String, Object> data, String source) {
    try {
      return STRICT.convertValue(data, Profile.class);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IllegalArgumentException(source + " is no profile: " + e.getMessage(), e);
    }
  }
}

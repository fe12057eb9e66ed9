package dev.homeward.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTests {

  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern RULE =
      Pattern.compile("new BusinessRuleViolation\\(\\s*\"([a-z.-]+[a-z])\"");
  private static final Pattern KEY = Pattern.compile("#\\{([a-z0-9.-]+[a-z0-9])[}(]");

  /** The tag right before a text that has letters. */
  private static final Pattern TEXT = Pattern.compile("<([^<>/!][^<>]*)>([^<]*\\p{L}[^<]*)");

  static Stream<Path> englishBundles() throws IOException {
    return files(MESSAGES, ".properties").stream()
        .filter(file -> !file.getFileName().toString().contains("_"));
  }

  static Stream<Path> bundlesOfShoppers() {
    return Stream.of(
            "shopper",
            "filing",
            "reasons",
            "policy",
            "mail",
            "live",
            "withdrawal",
            "verify",
            "wayback")
        .flatMap(bundle ->
            Stream.of("de", "fr", "es", "ja", "ar")
                .map(language -> MESSAGES.resolve(bundle + "_" + language + ".properties")));
  }

  @ParameterizedTest
  @MethodSource("bundlesOfShoppers")
  void whatShoppersReadHasTheSameKeysAndArgumentsInSevenLanguages(Path bundle) throws IOException {
    String english = bundle.getFileName().toString().replaceAll("_.*", ".properties");

    assertThat(arguments(bundle)).isEqualTo(arguments(MESSAGES.resolve(english)));
  }

  @ParameterizedTest
  @MethodSource("englishBundles")
  void everyBundleHasTheSameKeysAndArgumentsInChinese(Path english) throws IOException {
    String name = english.getFileName().toString().replace(".properties", "_zh_CN.properties");

    assertThat(arguments(MESSAGES.resolve(name))).isEqualTo(arguments(english));
  }

  @Test
  void everyBusinessRuleHasItsText() throws IOException {
    Set<String> known = allKeys();
    List<String> missing = new ArrayList<>();
    for (String module : List.of("returns-core", "returns-analytics", "returns-web")) {
      for (Path source : files(Path.of("..", module, "src/main/java"), ".java")) {
        RULE.matcher(Files.readString(source))
            .results()
            .map(match -> "error." + match.group(1))
            .filter(key -> !known.contains(key))
            .forEach(missing::add);
      }
    }

    assertThat(missing).isEmpty();
  }

  @Test
  void everyKeyOfATemplateHasItsText() throws IOException {
    Set<String> known = allKeys();
    for (Path template : files(TEMPLATES, ".html")) {
      List<String> used =
          KEY.matcher(Files.readString(template)).results().map(match -> match.group(1)).toList();

      assertThat(known).as(template.toString()).containsAll(used);
    }
  }

  @Test
  void noTemplateShowsLiteralText() throws IOException {
    for (Path template : files(TEMPLATES, ".html")) {
      String markup =
          Files.readString(template)
              .replaceAll("(?s)<!--.*?-->", "")
              .replaceAll("(?s)<head>.*?</head>", "")
              .replaceAll("=\"[^\"]*\"", "=");
      List<String> literals =
          TEXT.matcher(markup)
              .results()
              .filter(match -> !replaced(match))
              .map(match -> match.group(2).strip())
              .toList();

      assertThat(literals).as(template.toString()).isEmpty();
    }
  }

  private static boolean replaced(MatchResult match) {
    return Stream.of("th:text=", "th:utext=", "th:replace=").anyMatch(match.group(1)::contains);
  }

  private static Set<String> allKeys() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (Path bundle : files(MESSAGES, ".properties")) {
      keys.addAll(arguments(bundle).keySet());
    }
    return keys;
  }

  private static Map<String, Set<String>> arguments(Path bundle) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(bundle)) {
      texts.load(reader);
    }
    Map<String, Set<String>> arguments = new TreeMap<>();
    texts
        .stringPropertyNames()
        .forEach(key -> arguments.put(key, argumentsOf(texts.getProperty(key))));
    return arguments;
  }

  private static Set<String> argumentsOf(String text) {
    MessagePattern pattern = new MessagePattern(text);
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      MessagePattern.Part.Type type = pattern.getPartType(i);
      if (type == MessagePattern.Part.Type.ARG_NUMBER
          || type == MessagePattern.Part.Type.ARG_NAME) {
        names.add(pattern.getSubstring(pattern.getPart(i)));
      }
    }
    return names;
  }

  private static List<Path> files(Path root, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}

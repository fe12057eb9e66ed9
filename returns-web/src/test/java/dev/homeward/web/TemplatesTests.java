package dev.homeward.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplatesTests {

  private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");

  private static final Pattern REPLACED_IN_ANY_CASE =
      Pattern.compile(
          "<[^>]*th:(if|unless)=[^>]*th:replace=|<[^>]*th:replace=[^>]*th:(if|unless)=");

  /** Thymeleaf replaces before it asks: the condition on the same tag is never looked at. */
  @Test
  void noConditionStandsOnATagThatIsReplaced() throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      List<Path> templates = files.filter(file -> file.toString().endsWith(".html")).toList();
      assertThat(templates).hasSizeGreaterThan(10);
      assertThat(templates).noneMatch(TemplatesTests::conditionIsLost);
    }
  }

  @Test
  void theCheckFindsALostCondition() {
    assertThat(REPLACED_IN_ANY_CASE.matcher("<p th:if=\"${a}\" th:replace=\"~{b}\">").find())
        .isTrue();
    assertThat(REPLACED_IN_ANY_CASE.matcher("<b th:if=\"${a}\"><p th:replace=\"~{b}\">").find())
        .isFalse();
  }

  private static boolean conditionIsLost(Path template) {
    try {
      return REPLACED_IN_ANY_CASE.matcher(Files.readString(template)).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

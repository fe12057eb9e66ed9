package dev.homeward.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** Checks a page against WCAG 2.2 AA, as far as a machine can. */
public final class Accessibility {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private Accessibility() {}

  /**
   * Fails with the rule, what it asks for, and the elements that break it. Without frames of others
   * the library need not open a page of its own each time, which takes longer than its rules.
   */
  public static void assertNoViolations(Page page) {
    List<String> violations =
        new AxeBuilder(page)
            .setLegacyMode(true).withTags(RULES).analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
                .toList();
    assertThat(violations).as(page.url()).isEmpty();
  }
}

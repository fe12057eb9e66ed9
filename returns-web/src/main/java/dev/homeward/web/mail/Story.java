package dev.homeward.web.mail;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, before it is laid out.
 *
 * @param before paragraphs
 * @param quote what somebody wrote; null if nobody did
 * @param after paragraphs below the quote
 */
record Story(
    String subject,
    List<String> before,
    @Nullable String quote,
    List<String> after,
    List<Fact> facts) {

  /** A line of the table at the end. */
  record Fact(String label, String value) {}

  static Story of(String subject, String... before) {
    return new Story(subject, List.of(before), null, List.of(), List.of());
  }

  Story quoting(@Nullable String text) {
    return new Story(subject, before, text, after, facts);
  }

  Story then(String... paragraphs) {
    List<String> more = new ArrayList<>(after);
    more.addAll(List.of(paragraphs));
    return new Story(subject, before, quote, more, facts);
  }

  Story with(String label, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return this;
    }
    List<Fact> more = new ArrayList<>(facts);
    more.add(new Fact(label, value));
    return new Story(subject, before, quote, after, more);
  }
}

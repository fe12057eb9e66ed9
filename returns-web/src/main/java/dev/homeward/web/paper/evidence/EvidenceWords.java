package dev.homeward.web.paper.evidence;

import dev.homeward.web.paper.evidence.EvidenceFacts.Facts;
import dev.homeward.web.receipt.Sheet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sets facts and tables on the sheets of evidence, in English as customs everywhere read it. */
@Component
class EvidenceWords {

  static final String NOTHING = "–";

  private static final Locale LANGUAGE = Locale.ENGLISH;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", LANGUAGE).withZone(ZoneOffset.UTC);

  private final MessageSource messages;

  EvidenceWords(MessageSource messages) {
    this.messages = messages;
  }

  Sheet sheet(Facts facts, PieceKind kind, List<Sheet.Fact> told, Sheet.Table... tables) {
    return new Sheet(
        LANGUAGE,
        facts.claim().claim().caseNumber(),
        text("piece." + kind),
        List.of(),
        told,
        Arrays.stream(tables).filter(table -> !table.rows().isEmpty()).toList(),
        List.of(),
        null);
  }

  Sheet.Table table(String title, List<String> columns, List<List<String>> rows) {
    return new Sheet.Table(
        text("table." + title),
        columns.stream()
            .map(column -> new Sheet.Column(text("column." + column), width(column), false))
            .toList(),
        rows,
        "");
  }

  private static float width(String column) {
    return switch (column) {
      case "quantity" -> 0.7f;
      case "source", "to" -> 1;
      case "number", "article" -> 2.4f;
      case "code" -> 2.6f;
      default -> 2;
    };
  }

  Sheet.Fact fact(String key, @Nullable String value) {
    return new Sheet.Fact(text("fact." + key), value == null || value.isBlank() ? NOTHING : value);
  }

  static String joined(@Nullable Object... parts) {
    String text =
        Arrays.stream(parts)
            .filter(Objects::nonNull)
            .map(Object::toString)
            .filter(part -> !part.isBlank() && !part.equals(NOTHING))
            .collect(Collectors.joining(" · "));
    return text.isEmpty() ? NOTHING : text;
  }

  static String moment(@Nullable Instant at) {
    return at == null ? NOTHING : MOMENT.format(at) + " UTC";
  }

  private String text(String key) {
    return word("customs.pack." + key);
  }

  String word(String key) {
    return messages.getMessage(key, null, LANGUAGE);
  }
}

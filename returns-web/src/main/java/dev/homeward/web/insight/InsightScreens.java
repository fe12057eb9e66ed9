package dev.homeward.web.insight;

import dev.homeward.analytics.rates.Grouping;
import dev.homeward.analytics.replica.Replica;
import dev.homeward.analytics.replica.ReplicaUnavailable;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/**
 * Shows return rates in either portal. What cannot be shown is explained on the same screen, with
 * everything typed still there.
 */
@Component
public class InsightScreens {

  private static final int RANKS = 50;
  private static final String LOOK_AGAIN_SECONDS = "3";

  private final Questions questions;
  private final FilterBars filterBars;
  private final ScreenContents contents;
  private final Replica replica;
  private final Words words;

  InsightScreens(
      Questions questions,
      FilterBars filterBars,
      ScreenContents contents,
      Replica replica,
      Words words) {
    this.questions = questions;
    this.filterBars = filterBars;
    this.contents = contents;
    this.replica = replica;
    this.words = words;
  }

  /** Shows the figures, and what stands out. */
  public String overview(
      InsightPortal portal,
      MultiValueMap<String, String> typed,
      Model model,
      HttpServletResponse to) {
    Screen screen = new Screen("insight/overview", portal.base(), List.of());
    return show(screen, portal, typed, new Answer(model, to), q -> contents.overview(model, q));
  }

  /** Shows all groups of one grouping by rank. */
  public String ranking(
      InsightPortal portal,
      MultiValueMap<String, String> typed,
      Model model,
      HttpServletResponse to) {
    Screen screen = new Screen("insight/ranking", portal.path("ranking"), List.of("by", "sort"));
    return show(
        screen,
        portal,
        typed,
        new Answer(model, to),
        q -> contents.ranking(model, q, by(q), RANKS));
  }

  /** Shows the lines behind a figure. */
  public String lines(
      InsightPortal portal,
      MultiValueMap<String, String> typed,
      Model model,
      HttpServletResponse to) {
    Screen screen =
        new Screen("insight/lines", portal.path("lines"), List.of("kind", "match", "sort"));
    return show(screen, portal, typed, new Answer(model, to), q -> contents.lines(model, q));
  }

  /** Shows returns that lead to no purchase. */
  public String unmatched(
      InsightPortal portal,
      MultiValueMap<String, String> typed,
      Model model,
      HttpServletResponse to) {
    Screen screen = new Screen("insight/unmatched", portal.path("unmatched"), List.of());
    return show(screen, portal, typed, new Answer(model, to), q -> contents.unmatched(model, q));
  }

  /** Writes all groups of one grouping as a file. */
  public void rankingFile(
      InsightPortal portal, MultiValueMap<String, String> typed, HttpServletResponse to)
      throws IOException {
    Question question = understood(portal, typed);
    contents.rankingFile(question, by(question), to);
  }

  /** Writes all lines behind a figure as a file. */
  public void linesFile(
      InsightPortal portal, MultiValueMap<String, String> typed, HttpServletResponse to)
      throws IOException {
    contents.linesFile(understood(portal, typed), to);
  }

  private record Screen(String view, String path, List<String> carried) {}

  private record Answer(Model model, HttpServletResponse response) {}

  private String show(
      Screen screen,
      InsightPortal portal,
      MultiValueMap<String, String> typed,
      Answer answer,
      Consumer<Question> content) {
    answer.model().addAttribute("portal", portal);
    try {
      Question question = questions.read(portal, new InsightState(typed));
      answer.model().addAttribute("question", question);
      addFreshness(answer.model(), portal);
      if (!question.hasData()) {
        return "insight/empty";
      }
      answer.model().addAttribute("bar", filterBars.of(question, screen.path(), screen.carried()));
      fill(question, answer, content);
      return screen.view();
    } catch (ReplicaUnavailable e) {
      return building(e, answer);
    }
  }

  private void addFreshness(Model model, InsightPortal portal) {
    Instant asOf = replica.asOf();
    model.addAttribute("asOfTime", words.time(asOf, portal.zone()));
    model.addAttribute("asOfDay", words.day(asOf, portal.zone()));
  }

  private void fill(Question question, Answer answer, Consumer<Question> content) {
    if (!question.problems().isEmpty()) {
      answer.response().setStatus(HttpStatus.BAD_REQUEST.value());
      return;
    }
    try {
      content.accept(question);
    } catch (BusinessRuleViolation refusal) {
      answer.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      answer.model().addAttribute("refusal", refusal.code());
      answer.model().addAttribute("refusalText", refusalText(refusal));
    }
  }

  private String refusalText(BusinessRuleViolation refusal) {
    return words.of("analytics.refusal." + refusal.code(), refusal.arguments().toArray());
  }

  /** Looks again by itself, script or not. */
  private static String building(ReplicaUnavailable unavailable, Answer answer) {
    answer.response().setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
    answer.response().setHeader("Refresh", LOOK_AGAIN_SECONDS);
    answer.response().setHeader(HttpHeaders.RETRY_AFTER, LOOK_AGAIN_SECONDS);
    answer.model().addAttribute("built", unavailable.status().built());
    answer.model().addAttribute("toBuild", unavailable.status().toBuild());
    return "insight/building";
  }

  /** A file cannot explain itself: what made no sense is refused. */
  private Question understood(InsightPortal portal, MultiValueMap<String, String> typed) {
    Question question = questions.read(portal, new InsightState(typed));
    question.problems().keySet().stream()
        .findFirst()
        .ifPresent(name -> {
          throw new BusinessRuleViolation("request.parameter-invalid", name);
        });
    return question;
  }

  private static Grouping by(Question question) {
    @Nullable String by = question.state().first("by");
    return Question.FILTERS.stream()
        .filter(grouping -> grouping.key().equals(by))
        .filter(grouping -> grouping != Grouping.SELLER || question.portal().isPlatform())
        .findFirst()
        .orElseThrow(() -> new NotFound("ranking", String.valueOf(by)));
  }
}

package dev.homeward.web.insight;

import dev.homeward.analytics.rates.Grouping;
import dev.homeward.analytics.rates.LinePage;
import dev.homeward.analytics.rates.Match;
import dev.homeward.analytics.rates.ReturnLineRow;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills each screen with what it is about. */
@Component
class ScreenContents {

  private final Overviews overviews;
  private final Rankings rankings;
  private final LineLists lines;
  private final Exports exports;
  private final Words words;

  ScreenContents(
      Overviews overviews, Rankings rankings, LineLists lines, Exports exports, Words words) {
    this.overviews = overviews;
    this.rankings = rankings;
    this.lines = lines;
    this.exports = exports;
    this.words = words;
  }

  /** Return lines of one match state. */
  record MatchCount(String handle, String lines, String units, boolean none, String href) {}

  void overview(Model model, Question question) {
    overviews.fill(model, question);
  }

  void ranking(Model model, Question question, Grouping by, int size) {
    int page = LineLists.page(question);
    model.addAttribute("ranking", rankings.of(question, by, size, page * size));
    model.addAttribute("page", page);
    model.addAttribute("size", size);
    InsightState list = question.state().with("page").with("by", by.key());
    model.addAttribute("path", list.at(question.portal().path("ranking")) + "&");
    model.addAttribute("sortPath", list.with("sort").at(question.portal().path("ranking")) + "&");
    model.addAttribute("sort", Rankings.sort(question, by));
  }

  void lines(Model model, Question question) {
    InsightState list = question.state().with("page");
    String path = question.portal().path("lines");
    model.addAttribute("list", lines.of(question));
    model.addAttribute("csv", list.at(question.portal().path("lines.csv")));
    model.addAttribute("asSales", question.state().ofFigures().with("kind", "sales").at(path));
    model.addAttribute("asReturns", question.state().ofFigures().with("kind", "returns").at(path));
    model.addAttribute("sortPath", list.with("sort").with("kind", kind(question)).at(path) + "&");
    model.addAttribute("match", String.valueOf(question.state().first("match")));
  }

  private static String kind(Question question) {
    return LineLists.ofSales(question) ? "sales" : "returns";
  }

  void unmatched(Model model, Question question) {
    List<MatchCount> counts =
        KeyFigures.UNMATCHED.stream().map(match -> count(question, match)).toList();
    model.addAttribute("counts", counts);
    model.addAttribute("none", counts.stream().allMatch(MatchCount::none));
    model.addAttribute("all", linesOf(question, "unmatched"));
  }

  private MatchCount count(Question question, Match match) {
    LinePage<ReturnLineRow> page = lines.count(question, match);
    String handle = LineLists.handle(match);
    return new MatchCount(
        handle,
        words.count(page.total()),
        words.count(page.units()),
        page.total() == 0,
        linesOf(question, handle));
  }

  private static String linesOf(Question question, String match) {
    return question
        .state()
        .ofFigures()
        .with("kind", "returns")
        .with("match", match)
        .at(question.portal().path("lines"));
  }

  void rankingFile(Question question, Grouping by, HttpServletResponse to) throws IOException {
    exports.ranking(question, by, to);
  }

  void linesFile(Question question, HttpServletResponse to) throws IOException {
    exports.lines(question, to);
  }
}

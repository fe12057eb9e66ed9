package dev.homeward.web.ops.credit;

import dev.homeward.evidence.SellerDocuments;
import dev.homeward.oversight.Appeal;
import dev.homeward.oversight.AppealSubject;
import dev.homeward.oversight.Appeals;
import dev.homeward.oversight.Attributed;
import dev.homeward.oversight.Violations;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.seller.SellerView;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.MeasureId;
import dev.homeward.standing.Measures;
import dev.homeward.standing.Standings;
import dev.homeward.web.security.StaffMember;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the pages about appeals show. */
@Component
class AppealScreen {

  private static final int SIZE = 50;

  private final Appeals appeals;
  private final Sellers sellers;
  private final Contested contested;
  private final SellerDocuments documents;
  private final Clock clock;

  AppealScreen(
      Appeals appeals,
      Sellers sellers,
      Contested contested,
      SellerDocuments documents,
      Clock clock) {
    this.documents = documents;
    this.appeals = appeals;
    this.sellers = sellers;
    this.contested = contested;
    this.clock = clock;
  }

  /** An appeal in the list, with whose it is. */
  record Row(Appeal appeal, String seller, boolean overdue) {}

  String list(boolean settled, @Nullable UUID before, Model model) {
    List<Appeal> found = settled ? appeals.settled(before, SIZE + 1) : appeals.open(SIZE * 4);
    List<Appeal> shown = settled && found.size() > SIZE ? found.subList(0, SIZE) : found;
    var names = sellers.names(shown.stream().map(Appeal::seller).toList());
    model.addAttribute(
        "rows",
        shown.stream()
            .map(a ->
                new Row(
                    a,
                    names.getOrDefault(a.seller(), ""),
                    a.isOpen() && a.decideBy().isBefore(clock.instant())))
            .toList());
    model.addAttribute("settled", settled);
    model.addAttribute("next", found.size() > shown.size() ? shown.getLast().id() : null);
    return "ops/credit/appeals";
  }

  String show(UUID id, StaffMember member, Model model) {
    Appeal appeal = appeals.get(Optional.empty(), id);
    SellerView seller = sellers.get(appeal.seller());
    model.addAttribute("appeal", appeal);
    model.addAttribute("seller", seller);
    model.addAttribute("overdue", appeal.isOpen() && appeal.decideBy().isBefore(clock.instant()));
    model.addAttribute("attributions", new Attributed[] {Attributed.SHOPPER, Attributed.NOBODY});
    model.addAttribute("mine", member.id().toString().equals(appeal.filed().id()));
    model.addAttribute("documents", documents.of(appeal.seller(), id));
    contested.fill(appeal, model);
    return "ops/credit/appeal";
  }

  /** Looks up what an appeal is against. */
  @Component
  static class Contested {

    private final Measures measures;
    private final Violations violations;
    private final Standings standings;
    private final ReturnBook returns;

    Contested(Measures measures, Violations violations, Standings standings, ReturnBook returns) {
      this.measures = measures;
      this.violations = violations;
      this.standings = standings;
      this.returns = returns;
    }

    void fill(Appeal appeal, Model model) {
      SellerId seller = appeal.seller();
      UUID id = appeal.subjectId();
      switch (appeal.subject()) {
        case MEASURE -> model.addAttribute("measure", measures.get(seller, new MeasureId(id)));
        case VIOLATION -> model.addAttribute("violation", violations.get(seller, id));
        case GRADE ->
            model.addAttribute(
                "grade",
                standings.history(seller, SIZE).stream()
                    .filter(grade -> id.equals(grade.id()))
                    .findFirst()
                    .orElse(null));
        case LINE -> {
          var found = returns.get(seller, Objects.requireNonNull(appeal.caseId()));
          model.addAttribute("case", found);
          model.addAttribute(
              "line",
              found.lines().stream()
                  .filter(l -> l.id().value().equals(id))
                  .findFirst()
                  .orElse(null));
        }
      }
      model.addAttribute("isLine", appeal.subject() == AppealSubject.LINE);
    }
  }
}

package dev.homeward.web.merchant.customs;

import dev.homeward.address.PostalAddress;
import dev.homeward.customs.Declaration;
import dev.homeward.customs.Declarations;
import dev.homeward.customs.ImportEntries;
import dev.homeward.customs.Preflight;
import dev.homeward.customs.Recovery;
import dev.homeward.customs.RecoveryQuestion;
import dev.homeward.customs.claim.ClaimBook;
import dev.homeward.order.OrderView;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.web.paper.customs.CaseWays;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a return at customs shows. */
@Component
class CaseCustomsScreen {

  private final CaseWays ways;
  private final Declarations declarations;
  private final Recovery recovery;
  private final ImportEntries entries;
  private final ClaimBook claims;

  CaseCustomsScreen(
      CaseWays ways,
      Declarations declarations,
      Recovery recovery,
      ImportEntries entries,
      ClaimBook claims) {
    this.ways = ways;
    this.declarations = declarations;
    this.recovery = recovery;
    this.entries = entries;
    this.claims = claims;
  }

  String show(SellerId seller, ReturnCaseId id, @Nullable LocalDate export, Model model) {
    CaseWays.Way way = ways.of(seller, id);
    LocalDate day = day(export);
    model.addAttribute("way", way);
    model.addAttribute("day", day);
    model.addAttribute("entries", entries.ofOrder(seller, way.order().id()));
    model.addAttribute("claims", claims.of(seller, id));
    if (way.goods()) {
      Preflight preflight = preflight(way);
      model.addAttribute("preflight", preflight);
      model.addAttribute("needed", !(preflight instanceof Preflight.NotNeeded));
      model.addAttribute("ready", preflight instanceof Preflight.Ready);
    }
    try {
      model.addAttribute(
          "estimate",
          recovery.estimate(
              new RecoveryQuestion(
                  seller, id, Map.of(), way.from(), way.end(), day, way.order().currency())));
    } catch (BusinessRuleViolation noRate) {
      model.addAttribute("noEstimate", noRate);
    }
    return "merchant/customs/case";
  }

  /** What may be printed, and the addressee in the script of its country. */
  record Printable(Declaration goods, @Nullable PostalAddress local) {}

  Printable printable(SellerId seller, ReturnCaseId id) {
    CaseWays.Way way = ways.of(seller, id);
    if (way.goods() && preflight(way) instanceof Preflight.Ready ready) {
      return new Printable(ready.declaration(), way.local());
    }
    throw new NotFound("customs-paper", id);
  }

  PostalAddress to(SellerId seller, ReturnCaseId id) {
    return ways.of(seller, id).end();
  }

  OrderView order(SellerId seller, ReturnCaseId id) {
    return ways.of(seller, id).order();
  }

  LocalDate day(@Nullable LocalDate export) {
    return export == null ? ways.today() : export;
  }

  private Preflight preflight(CaseWays.Way way) {
    return declarations.of(way.request());
  }
}

package dev.homeward.web.ops.scans;

import dev.homeward.seller.Sellers;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.ParcelId;
import dev.homeward.shipping.SecondNumbers;
import dev.homeward.shipping.desk.ParcelSearch;
import dev.homeward.shipping.desk.UnmatchedNumbers;
import dev.homeward.shipping.number.TrackingNumbers;
import dev.homeward.web.security.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Numbers that nobody announced: gives them to parcels, or sets them aside. */
@Controller
@RequestMapping("/ops/scans/numbers")
class NumbersController {

  private static final int SIZE = 50;
  private static final int FOUND = 20;
  private static final String LIST = "redirect:/ops/scans/numbers";

  private final UnmatchedNumbers numbers;
  private final SecondNumbers second;
  private final ParcelSearch parcels;
  private final TrackingNumbers formats;
  private final Sellers sellers;

  NumbersController(
      UnmatchedNumbers numbers,
      SecondNumbers second,
      ParcelSearch parcels,
      TrackingNumbers formats,
      Sellers sellers) {
    this.numbers = numbers;
    this.second = second;
    this.parcels = parcels;
    this.formats = formats;
    this.sellers = sellers;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "false") boolean aside,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(required = false) @Nullable UUID before,
      Model model) {
    List<UnmatchedNumbers.Row> rows =
        Page.add(model, "rows", numbers.page(aside, number, before, SIZE + 1), SIZE);
    model.addAttribute("aside", aside);
    model.addAttribute("number", number);
    model.addAttribute("carriers", formats);
    named(rows.stream().flatMap(row -> row.sellers().stream()), model);
    return "ops/scans/numbers";
  }

  @GetMapping("/matched")
  String matched(@RequestParam(defaultValue = "") String after, Model model) {
    Page.add(model, "rows", numbers.matched(after, SIZE + 1), SIZE);
    return "ops/scans/matched";
  }

  @GetMapping("/number")
  String show(
      @RequestParam String number, @RequestParam(defaultValue = "") String search, Model model) {
    UnmatchedNumbers.Row row =
        numbers.find(number).orElseThrow(() -> new NotFound("scan-number", number));
    List<ParcelSearch.Found> found = parcels.find(search, FOUND);
    model.addAttribute("row", row);
    model.addAttribute("recognised", formats.recognise(row.number()));
    model.addAttribute("search", search);
    model.addAttribute("found", found);
    named(
        Stream.concat(
            row.sellers().stream(), found.stream().flatMap(parcel -> parcel.sellers().stream())),
        model);
    return "ops/scans/number";
  }

  private void named(Stream<SellerId> some, Model model) {
    model.addAttribute("sellers", sellers.names(some.distinct().toList()));
  }

  @PostMapping("/match")
  String match(
      @RequestParam String number,
      @RequestParam UUID parcel,
      @RequestParam(defaultValue = "") String search,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    try {
      int taken = second.match(number, new ParcelId(parcel), member.actor());
      redirect.addFlashAttribute("flash", "scans.number.matched");
      redirect.addFlashAttribute("flashArgument", taken);
      return LIST;
    } catch (BusinessRuleViolation refusal) {
      refuse(refusal, model, response);
      return show(number, search, model);
    }
  }

  @PostMapping("/aside")
  String setAside(
      @RequestParam String number,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    try {
      numbers.setAside(number, reason, member.actor());
      redirect.addFlashAttribute("flash", "scans.number.set-aside");
      return LIST;
    } catch (BusinessRuleViolation refusal) {
      refuse(refusal, model, response);
      model.addAttribute("reason", reason);
      return show(number, "", model);
    }
  }

  private static void refuse(
      BusinessRuleViolation refusal, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("refusal", refusal);
  }

  @PostMapping("/back")
  String takeBack(
      @RequestParam String number,
      @AuthenticationPrincipal StaffMember member,
      RedirectAttributes redirect) {
    numbers.takeBack(number, member.actor());
    redirect.addFlashAttribute("flash", "scans.number.taken-back");
    return LIST;
  }

  @PostMapping("/part")
  String part(
      @RequestParam String number,
      @AuthenticationPrincipal StaffMember member,
      RedirectAttributes redirect) {
    second.part(number, member.actor());
    redirect.addFlashAttribute("flash", "scans.number.parted");
    return LIST + "/matched";
  }
}

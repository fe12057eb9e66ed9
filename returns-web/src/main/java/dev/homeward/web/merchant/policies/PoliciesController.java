package dev.homeward.web.merchant.policies;

import dev.homeward.drafting.PolicyDrafts;
import dev.homeward.drafting.PolicySheet;
import dev.homeward.policy.PolicyTemplates;
import dev.homeward.policy.PolicyVersion;
import dev.homeward.policy.SellerPolicies;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.DecidersOnly;
import dev.homeward.web.security.OwnerOnly;
import dev.homeward.web.security.StaffMember;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The seller's policies, version by version, and the way to the next. */
@DecidersOnly
@Controller
@RequestMapping("/merchant/policies")
class PoliciesController {

  private final SellerPolicies policies;
  private final PolicyDrafts drafts;
  private final VersionTexts texts;
  private final Clock clock;

  PoliciesController(
      SellerPolicies policies, PolicyDrafts drafts, VersionTexts texts, Clock clock) {
    this.policies = policies;
    this.drafts = drafts;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping
  String list(@AuthenticationPrincipal StaffMember member, Model model) {
    List<PolicyVersion> versions = policies.of(member.seller());
    model.addAttribute("versions", versions);
    model.addAttribute("inForce", inForce(versions).map(PolicyVersion::number).orElse(0));
    model.addAttribute("now", clock.instant());
    model.addAttribute("drafts", drafts.open(member.seller()));
    model.addAttribute("templates", PolicyTemplates.all().keySet());
    model.addAttribute("key", UUID.randomUUID());
    model.addAttribute("links", texts.links(member.seller()));
    return "merchant/policies/list";
  }

  /**
   * @param key of the page: sent twice, it is one draft
   * @param from a template, or empty for the policy that was published last
   */
  @OwnerOnly
  @PostMapping("/drafts")
  String begin(
      @AuthenticationPrincipal StaffMember member,
      @RequestParam UUID key,
      @RequestParam(defaultValue = "") String from) {
    drafts.begin(member.seller(), key, beginning(member.seller(), from), member.actor());
    return "redirect:/merchant/policies/drafts/" + key;
  }

  private PolicySheet beginning(SellerId seller, String from) {
    if (!from.isEmpty() && !PolicyTemplates.all().containsKey(from)) {
      throw new NotFound("policy-template", from);
    }
    return from.isEmpty()
        ? policies.of(seller).stream()
            .findFirst()
            .map(version -> drafts.sheet(version.policy()))
            .orElseGet(() -> drafts.template("eu"))
        : drafts.template(from);
  }

  /** One version in words, and what it changed about the one before. */
  @GetMapping("/versions/{number}")
  String version(
      @AuthenticationPrincipal StaffMember member,
      @PathVariable int number,
      @RequestParam(required = false) @Nullable Integer with,
      Model model) {
    List<PolicyVersion> versions = policies.of(member.seller());
    PolicyVersion shown = version(versions, number);
    int beside = with == null ? number - 1 : with;
    model.addAttribute("version", shown);
    model.addAttribute("versions", versions);
    model.addAttribute("inForce", inForce(versions).map(PolicyVersion::number).orElse(0));
    model.addAttribute("beside", beside);
    List<String> before =
        beside < 1 ? List.of() : texts.sentences(version(versions, beside).policy());
    model.addAttribute("changes", LineChange.between(before, texts.sentences(shown.policy())));
    return "merchant/policies/version";
  }

  private Optional<PolicyVersion> inForce(List<PolicyVersion> versions) {
    return versions.stream()
        .filter(version -> !version.policy().effectiveFrom().isAfter(clock.instant()))
        .max(
            Comparator.comparing((PolicyVersion version) -> version.policy().effectiveFrom())
                .thenComparing(PolicyVersion::number));
  }

  private static PolicyVersion version(List<PolicyVersion> versions, int number) {
    return versions.stream()
        .filter(version -> version.number() == number)
        .findFirst()
        .orElseThrow(() -> new NotFound("policy-version", number));
  }
}

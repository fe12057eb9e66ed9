package dev.homeward.web.shopper.policy;

import dev.homeward.policy.AppliedRule;
import dev.homeward.policy.PublishedPolicies;
import dev.homeward.policy.PublishedPolicies.MarketPolicy;
import dev.homeward.seller.SellerView;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.SellerId;
import dev.homeward.web.support.Choices;
import dev.homeward.web.support.PublicUrl;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The public page of a seller's policy, by market, and the same for machines. */
@Controller
@RequestMapping("/returns/policy")
class PolicyPageController {

  private static final String VIEW = "shopper/policy";

  private final PublishedPolicies policies;
  private final Sellers sellers;
  private final PolicyPageTexts texts;
  private final JsonMapper json;
  private final PublicUrl publicUrl;

  PolicyPageController(
      PublishedPolicies policies,
      Sellers sellers,
      PolicyPageTexts texts,
      JsonMapper json,
      PublicUrl publicUrl) {
    this.policies = policies;
    this.sellers = sellers;
    this.texts = texts;
    this.json = json;
    this.publicUrl = publicUrl;
  }

  /**
   * @param country where orders go; the seller's own where nothing is said
   */
  @GetMapping("/{seller}")
  String page(
      @PathVariable UUID seller,
      @RequestParam(defaultValue = "") String country,
      Model model,
      HttpServletResponse response) {
    SellerView view = sellers.get(new SellerId(seller));
    Optional<CountryCode> found = market(view, country);
    model.addAttribute("seller", view);
    model.addAttribute("indexed", true);
    model.addAttribute("typed", country);
    model.addAttribute("countries", Choices.countries());
    if (found.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return VIEW;
    }
    MarketPolicy policy = policies.of(view.id(), found.get(), view.currency());
    model.addAttribute("country", found.get());
    model.addAttribute("policy", policy);
    model.addAttribute("offer", texts.offer(policy.general(), policy.sentence()));
    model.addAttribute("refundByLaw", texts.refundByLaw(policy.general()));
    model.addAttribute("exceptions", texts.exceptions(policy));
    model.addAttribute("groups", texts.forGroups(policy));
    model.addAttribute("clauses", clauses(policy));
    model.addAttribute("data", data(policy, view, found.get()));
    return VIEW;
  }

  @GetMapping("/{seller}.jsonld")
  ResponseEntity<String> data(
      @PathVariable UUID seller, @RequestParam(defaultValue = "") String country) {
    SellerView view = sellers.get(new SellerId(seller));
    return market(view, country)
        .map(place ->
            ResponseEntity.ok()
                .header("Content-Type", "application/ld+json")
                .header("Access-Control-Allow-Origin", "*")
                .body(data(policies.of(view.id(), place, view.currency()), view, place)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static Optional<CountryCode> market(SellerView seller, String country) {
    return country.isBlank() ? Optional.of(seller.country()) : CountryCode.find(country);
  }

  /** As it may stand in a page: no text in it can close the element around it. */
  private String data(MarketPolicy policy, SellerView seller, CountryCode country) {
    String page = publicUrl.to("/returns/policy/" + seller.id() + "?country=" + country);
    return json.writeValueAsString(ReturnPolicyData.of(policy, seller, country, page))
        .replace("<", "\\u003c");
  }

  private static String clauses(MarketPolicy policy) {
    return policy.general().rules().stream()
        .filter(rule -> rule.source() == AppliedRule.Source.STATUTE)
        .filter(rule -> rule.rule().startsWith("withdrawal") && rule.clause() != null)
        .map(AppliedRule::clause)
        .distinct()
        .collect(Collectors.joining(" · "));
  }
}

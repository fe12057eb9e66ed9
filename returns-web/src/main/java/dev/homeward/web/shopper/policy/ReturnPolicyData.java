package dev.homeward.web.shopper.policy;

import dev.homeward.policy.Payer;
import dev.homeward.policy.PolicyCondition;
import dev.homeward.policy.PolicyTerms;
import dev.homeward.policy.PublishedPolicies.Days;
import dev.homeward.policy.PublishedPolicies.MarketPolicy;
import dev.homeward.policy.PublishedPolicies.MarketTerms;
import dev.homeward.policy.ReturnMethod;
import dev.homeward.policy.Terms;
import dev.homeward.seller.SellerView;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes what holds in a market as a {@code MerchantReturnPolicy} of schema.org: its remorse branch
 * is the seller's policy as decisions apply it, its defect branch the law of faulty goods.
 */
final class ReturnPolicyData {

  private static final String SCHEMA = "https://schema.org/";
  private static final Map<String, String> REFUND_TYPES =
      new TreeMap<>(
          Map.of(
              "REFUND", "FullRefund",
              "EXCHANGE", "ExchangeRefund",
              "STORE_CREDIT", "StoreCreditRefund"));

  private ReturnPolicyData() {}

  /**
   * @param page where people read the same
   */
  static Map<String, Object> of(
      MarketPolicy policy, SellerView seller, CountryCode country, String page) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@context", "https://schema.org");
    data.put("@type", "MerchantReturnPolicy");
    data.put("applicableCountry", country.value());
    data.put("returnPolicyCountry", seller.country().value());
    data.put("merchantReturnLink", page);
    MarketTerms general = policy.general();
    window(data, general.policy(), general.policyDays());
    Terms terms = general.policy();
    if (terms != null) {
      remorse(data, terms, policy.sentence());
    }
    Terms defect = general.conformity();
    if (defect != null) {
      data.put("itemDefectReturnFees", SCHEMA + fees(defect));
      data.put("itemDefectReturnLabelSource", SCHEMA + labels(defect));
    }
    List<Map<String, Object>> seasons = seasons(policy);
    if (!seasons.isEmpty()) {
      data.put("returnPolicySeasonalOverride", seasons);
    }
    return data;
  }

  private static void window(Map<String, Object> data, @Nullable Terms terms, @Nullable Days days) {
    String category =
        terms == null
            ? "MerchantReturnNotPermitted"
            : days == null ? "MerchantReturnUnlimitedWindow" : "MerchantReturnFiniteReturnWindow";
    data.put("returnPolicyCategory", SCHEMA + category);
    if (days != null) {
      // The vocabulary knows no business days; as many days of the calendar are promised in any
      // case.
      data.put("merchantReturnDays", days.count());
    }
  }

  private static void remorse(Map<String, Object> data, Terms terms, PolicyTerms sentence) {
    data.put("returnMethod", methods(terms, sentence));
    data.put("returnFees", SCHEMA + fees(terms));
    data.put("customerRemorseReturnFees", SCHEMA + fees(terms));
    data.put("returnLabelSource", SCHEMA + labels(terms));
    data.put("customerRemorseReturnLabelSource", SCHEMA + labels(terms));
    if (!terms.returnFee().isZero()) {
      data.put("returnShippingFeesAmount", amount(terms.returnFee()));
      data.put("customerRemorseReturnShippingFeesAmount", amount(terms.returnFee()));
    }
    if (terms.restockingPercent().signum() > 0) {
      data.put("restockingFee", terms.restockingPercent().stripTrailingZeros());
    }
    data.put(
        "refundType",
        terms.resolutions().stream()
            .map(REFUND_TYPES::get)
            .filter(Objects::nonNull)
            .map(type -> SCHEMA + type)
            .toList());
  }

  /** Whether a carrier is met, or comes, is all one to the vocabulary; a locker is a kiosk. */
  private static List<String> methods(Terms terms, PolicyTerms sentence) {
    Stream<String> ways =
        terms.methods().stream()
            .map(way -> way == ReturnMethod.LOCKER ? "ReturnAtKiosk" : "ReturnByMail");
    Stream<String> kept = sentence.keepBelow().isEmpty() ? Stream.of() : Stream.of("KeepProduct");
    return Stream.concat(ways, kept).distinct().map(SCHEMA::concat).toList();
  }

  private static String fees(Terms terms) {
    if (!terms.returnFee().isZero()) {
      return "ReturnShippingFees";
    }
    return terms.returnPaidBy() == Payer.SELLER ? "FreeReturn" : "ReturnFeesCustomerResponsibility";
  }

  private static String labels(Terms terms) {
    return terms.returnPaidBy() == Payer.SELLER || !terms.returnFee().isZero()
        ? "ReturnLabelDownloadAndPrint"
        : "ReturnLabelCustomerResponsibility";
  }

  private static Map<String, Object> amount(Money money) {
    Map<String, Object> amount = new LinkedHashMap<>();
    amount.put("@type", "MonetaryAmount");
    amount.put("currency", money.currency().getCurrencyCode());
    amount.put("value", money.amount());
    return amount;
  }

  /** Rules of nothing but days of purchase are what the vocabulary calls seasons. */
  private static List<Map<String, Object>> seasons(MarketPolicy policy) {
    List<Map<String, Object>> seasons = new ArrayList<>();
    policy
        .exceptions()
        .forEach(special -> {
          PolicyCondition when = special.rule().when();
          if (when.onlyDates() && when.from() != null && when.to() != null) {
            Map<String, Object> season = new LinkedHashMap<>();
            season.put("@type", "MerchantReturnPolicySeasonalOverride");
            season.put("startDate", when.from().toString());
            season.put("endDate", when.to().toString());
            window(season, special.terms().policy(), special.terms().policyDays());
            seasons.add(season);
          }
        });
    return seasons;
  }
}

package dev.homeward.web.shopper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.homeward.account.ApiKeyManagement;
import dev.homeward.audit.Actor;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.drafting.PolicyDrafts;
import dev.homeward.drafting.PolicySheet;
import dev.homeward.policy.PolicyDraft;
import dev.homeward.policy.SellerPolicies;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.Money;
import dev.homeward.web.shopper.SoldOrders.Sold;
import dev.homeward.web.support.Formats;
import dev.homeward.web.support.Languages;
import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Shoppers of ten countries return a mug that arrived five days ago, or long ago. Their seller is a
 * hard one: six days, 4.95 for the label, a tenth kept back, the money after thirty days. What the
 * law of each country makes of that was worked out by hand.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@WithTestDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenMarketsTests {

  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final Instant DELIVERED = Instant.parse("2026-11-20T12:00:00Z");
  private static final Instant LONG_AGO = Instant.parse("2026-09-20T12:00:00Z");
  private static final Pattern SEEN = Pattern.compile("name=\"seen-REFUND\" value=\"(\\d+)\"");

  private final MockMvcTester mvc;
  private final ShopperLinks links;
  private final SellerPolicies policies;
  private final MessageSource messages;
  private final Formats formats;
  private SoldOrders orders;

  @Autowired
  TenMarketsTests(
      MockMvcTester mvc,
      ShopperLinks links,
      SellerPolicies policies,
      MessageSource messages,
      Formats formats) {
    this.mvc = mvc;
    this.links = links;
    this.policies = policies;
    this.messages = messages;
    this.formats = formats;
  }

  /** A day on which every date can be worked out by hand. */
  @TestConfiguration(proxyBeanMethods = false)
  static class OneDay {

    @Bean
    @Primary
    Clock wednesday() {
      return Clock.fixed(NOW, ZoneOffset.UTC);
    }
  }

  @BeforeAll
  void aHardSeller(
      @LocalServerPort int port,
      @Autowired Sellers sellers,
      @Autowired ApiKeyManagement keys,
      @Autowired PolicyDrafts drafts) {
    orders = SoldOrders.ofNewSeller(port, sellers, keys);
    Sold any = orders.sell("DE", DELIVERED, 1, "Mug");
    Map<String, String> hard =
        Map.of(
            "days",
            "6",
            "payer",
            "SHOPPER",
            "fee",
            "4.95 EUR",
            "restocking",
            "10",
            "refundDays",
            "30",
            "approval",
            "AUTO");
    PolicyDraft read =
        Objects.requireNonNull(
            drafts.read(any.seller(), new PolicySheet("", true, hard, List.of())).policy());
    policies.record(
        any.seller(),
        new PolicyDraft(Instant.EPOCH, true, read.standard(), Map.of(), read.rules()),
        Actor.SYSTEM);
  }

  /**
   * The label is paid by whom the law names; where it is the shopper, at the seller's price.
   * Nothing is kept back of what the law lets shoppers withdraw from. Japan lets the seller's terms
   * stand.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      nullValues = "-",
      value = {
        "DE, de,    2026-12-04, 7.35,  FEE,    STATEMENT,      14, 2026-12-09, withdrawal 14, BGB",
        "GB, en,    2026-12-04, 7.35,  FEE,    EARLIER_OF,     14, -,          withdrawal 14, SI 2013/3134",
        "US, en,    2026-11-26, 6.12,  FEE,    GOODS_RECEIVED, 30, -,          withdrawal-none,      16 CFR",
        "CN, zh-CN, 2026-11-27, 7.35,  FEE,    GOODS_RECEIVED, 7,  -,          withdrawal 7, 消费者权益保护法",
        "JP, ja,    2026-11-26, 6.12,  FEE,    GOODS_RECEIVED, 30, -,          withdrawal-displaced, 特定商取引法",
        "KR, en,    2026-11-27, 7.35,  FEE,    GOODS_RECEIVED, 3b, -,          withdrawal 7, 전자상거래법",
        "TW, en,    2026-11-27, 12.30, SELLER, GOODS_RECEIVED, 15, -,          withdrawal 7, 消費者保護法",
        "BR, en,    2026-11-27, 12.30, SELLER, STATEMENT,      0,  2026-11-25, withdrawal 7, CDC art. 49",
        "TR, en,    2026-12-04, 12.30, SELLER, EARLIER_OF,     14, -,          withdrawal 14, 6502",
        "AU, en,    2026-11-26, 6.12,  FEE,    GOODS_RECEIVED, 30, -,          withdrawal-none,      ACL",
      })
  void walkThroughThePortal(
      String country,
      String language,
      LocalDate lastDay,
      BigDecimal total,
      String payer,
      String clock,
      String days,
      @org.jspecify.annotations.Nullable LocalDate refundBy,
      String rule,
      String clause) {
    Reader reader = new Reader(language);
    Sold sold = orders.sell(country, DELIVERED, 1, "Mug");
    String link =
        target(reader.post("/returns/find", "number", sold.number(), "proof", SoldOrders.EMAIL));
    assertThat(reader.page(link)).contains(reader.says("shopper.items.until", reader.day(lastDay)));

    String confirm = target(choose(reader, link, sold, "changed-my-mind"));
    String offered = reader.page(confirm);
    boolean business = days.endsWith("b");
    String when =
        refundBy != null
            ? reader.says("shopper.when.by", reader.day(refundBy))
            : reader.says(
                "shopper.when." + clock,
                Integer.valueOf(days.replace("b", "")),
                business ? "business" : "calendar");
    assertThat(offered)
        .contains(reader.money(total))
        .contains(reader.says("shopper.confirm.paid-by." + payer))
        .contains(when)
        .contains(clause)
        .contains(words(reader, rule));
    assertThat(offered.contains("value=\"own-carrier\"")).isEqualTo(payer.equals("FEE"));

    String there = target(file(reader, confirm));
    assertThat(reader.page(there))
        .contains("R-", clause, reader.says("shopper.case.filed"))
        .contains(reader.says("shopper.method.drop-off.how"));
  }

  /**
   * Sixty-six days later every one of these laws still answers for faults, and for nothing else.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "DE, de,    2026-10-05, withdrawal-expired 14, BGB §§ 434-438",
    "GB, en,    2026-10-04, withdrawal-expired 14, Consumer Rights Act 2015",
    "US, en,    2026-09-26, withdrawal-none,      UCC § 2-314",
    "CN, zh-CN, 2026-09-28, withdrawal-expired 7, 消费者权益保护法 Art. 23-24",
    "JP, ja,    2026-09-26, withdrawal-displaced, 民法 Art. 562-566",
    "KR, en,    2026-09-28, withdrawal-expired 7, 소비자기본법",
    "TW, en,    2026-09-29, withdrawal-expired 7, 民法 Art. 354-365",
    "BR, en,    2026-09-27, withdrawal-expired 7, CDC art. 18",
    "TR, en,    2026-10-05, withdrawal-expired 14, 6502",
    "AU, en,    2026-09-26, withdrawal-none,      ACL",
  })
  void areLeftWithFaultsAndToldWhyOnceTheTimeIsOver(
      String country, String language, LocalDate ended, String rule, String clause) {
    Reader reader = new Reader(language);
    Sold sold = orders.sell(country, LONG_AGO, 1, "Mug");
    String link = links.toOrder(sold.id());
    assertThat(reader.page(link))
        .contains(reader.says("shopper.items.only-faults-since", reader.day(ended)))
        .contains(words(reader, rule), clause)
        .contains("value=\"damaged-or-defective\"")
        .doesNotContain("value=\"changed-my-mind\"");

    MvcTestResult refused = choose(reader, link, sold, "changed-my-mind");
    assertThat(refused).hasStatus(422);
    assertThat(text(refused)).contains(reader.says("error.return.not-eligible", "Mug"));
    String confirm = target(choose(reader, link, sold, "damaged-or-defective"));
    assertThat(reader.page(confirm))
        .contains(reader.money(new BigDecimal("12.30")))
        .contains(reader.says("shopper.confirm.paid-by.SELLER"))
        .contains(clause);
  }

  @Test
  void areToldInTheirLanguageThatAWayIsNotOffered() {
    Reader reader = new Reader("de");
    Sold sold = orders.sell("BR", DELIVERED, 1, "Mug");
    String confirm = target(choose(reader, links.toOrder(sold.id()), sold, "changed-my-mind"));
    Matcher seen = SEEN.matcher(reader.page(confirm));
    assertThat(seen.find()).isTrue();

    for (String way : List.of("own-carrier", "balloon")) {
      MvcTestResult refused = reader.post(confirm, "seen-REFUND", seen.group(1), "method", way);
      assertThat(refused).hasStatus(422);
      assertThat(text(refused))
          .contains("Dieser Rückweg wird für diese Waren nicht angeboten", "href=\"#ways\"")
          .contains("value=\"drop-off\"");
    }
    assertThat(target(file(reader, confirm))).startsWith("/returns/c/");
  }

  private static MvcTestResult choose(Reader reader, String link, Sold sold, String reason) {
    return reader.post(link + "/items", "item", sold.line(), "reason-" + sold.line(), reason);
  }

  private MvcTestResult file(Reader reader, String confirm) {
    Matcher seen = SEEN.matcher(reader.page(confirm));
    assertThat(seen.find()).isTrue();
    return reader.post(confirm, "seen-REFUND", seen.group(1), "method", "drop-off");
  }

  /** The text of a rule and its days, such as {@code withdrawal 14}. */
  private static String words(Reader reader, String rule) {
    List<String> parts = List.of(rule.split(" "));
    return reader.says("policy.rule." + parts.getFirst(), parts.getLast());
  }

  private static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private static String target(MvcTestResult result) {
    return Objects.requireNonNull(result.getResponse().getRedirectedUrl(), () -> text(result));
  }

  /** A shopper with a language. */
  private final class Reader {

    private final Locale locale;

    private Reader(String language) {
      this.locale = Languages.find(language, Languages.OF_SHOPPERS).orElseThrow();
    }

    private String page(String path) {
      MvcTestResult page = mvc.get().uri(path).cookie(cookie()).exchange();
      assertThat(page).hasStatusOk();
      return text(page).replace("&#39;", "'");
    }

    private MvcTestResult post(String path, String... fields) {
      var request = mvc.post().uri(path).cookie(cookie()).with(csrf());
      for (int i = 0; i < fields.length; i += 2) {
        request = request.param(fields[i], fields[i + 1]);
      }
      return request.exchange();
    }

    private Cookie cookie() {
      return new Cookie("hw-language", locale.toLanguageTag());
    }

    private String says(String key, Object... arguments) {
      return Objects.requireNonNull(messages.getMessage(key, arguments, locale));
    }

    private String day(LocalDate date) {
      return speaking(() -> formats.day(date));
    }

    private String money(BigDecimal amount) {
      return speaking(() -> formats.money(Money.of(amount, Currency.getInstance("EUR"))));
    }

    private String speaking(Supplier<String> text) {
      LocaleContextHolder.setLocale(locale);
      try {
        return text.get();
      } finally {
        LocaleContextHolder.resetLocaleContext();
      }
    }
  }
}

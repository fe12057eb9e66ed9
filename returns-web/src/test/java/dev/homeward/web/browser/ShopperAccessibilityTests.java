package dev.homeward.web.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.homeward.audit.Actor;
import dev.homeward.drafting.PolicyDrafts;
import dev.homeward.drafting.PolicySheet;
import dev.homeward.policy.SellerPolicies;
import dev.homeward.shared.SellerId;
import dev.homeward.web.shopper.SoldOrders.Sold;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The shoppers' pages can be used by all, in every language, and are small. */
@BrowserTest
@SuppressWarnings("NullAway.Init")
class ShopperAccessibilityTests extends OnPhones {

  @Autowired SellerPolicies policies;
  @Autowired PolicyDrafts drafts;

  private static final int HTML_BUDGET = 15 * 1024;
  private static final int CSS_BUDGET = 8 * 1024;
  private static final int SCRIPT_BUDGET = 25 * 1024;
  private static final int NARROW = 320;

  @ParameterizedTest
  @CsvSource({
    "en,light", "en,dark", "zh-CN,light", "zh-CN,dark", "de,light", "de,dark", "fr,light",
    "fr,dark", "es,light", "es,dark", "ja,light", "ja,dark", "ar,light", "ar,dark"
  })
  void everyMainPageIsFreeOfViolations(String language, String theme) {
    Page phone = phones.open(language, theme, Phones.WIDTH, true);
    walk(
        phone,
        () -> {
          assertThat(phone.locator("html").getAttribute("lang")).isEqualTo(language);
          assertThat(phone.locator("html").getAttribute("dir"))
              .isEqualTo(language.equals("ar") ? "rtl" : "ltr");
          Accessibility.assertNoViolations(phone);
        });
  }

  @Test
  void aPageThatNotAllCanReadIsFound() {
    Page phone = phones.usual();
    phone.setContent("<html lang=en><title>Shoe</title><main><img src='shoe.png'></main>");
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> Accessibility.assertNoViolations(phone))
        .withMessageContaining("image-alt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar", "ja"})
  void nothingScrollsSidewaysOnTheNarrowestScreen(String language) {
    Page phone = phones.open(language, "light", NARROW, true);
    walk(
        phone,
        () ->
            assertThat((int) phone.evaluate("document.documentElement.scrollWidth"))
                .as(phone.url())
                .isLessThanOrEqualTo(NARROW));
  }

  @Test
  void everyPageKeepsToItsBudget() {
    Page phone = phones.usual();
    Map<String, Integer> documents = new LinkedHashMap<>();
    Set<String> styles = new LinkedHashSet<>();
    Set<String> scripts = new LinkedHashSet<>();
    Set<String> fonts = new LinkedHashSet<>();
    Map<String, Set<String>> kinds = Map.of("stylesheet", styles, "script", scripts, "font", fonts);
    phone.onRequest(request -> {
      if (kinds.containsKey(request.resourceType())) {
        kinds.get(request.resourceType()).add(request.url());
      }
    });
    Runnable weigh =
        () -> documents.put(phone.url(), zipped(phone.content().getBytes(StandardCharsets.UTF_8)));
    walk(phone, weigh);
    String[] many = new String[20];
    for (int i = 0; i < many.length; i++) {
      many[i] = "Article number " + i;
    }
    phone.navigate(links.toOrder(orders.sell("DE", 3, 2, many).id()));
    weigh.run();

    assertThat(documents).hasSizeGreaterThanOrEqualTo(7);
    assertThat(documents.values()).allSatisfy(size -> assertThat(size).isLessThan(HTML_BUDGET));
    assertThat(weight(phone, styles)).isBetween(1, CSS_BUDGET);
    assertThat(weight(phone, scripts)).isBetween(1, SCRIPT_BUDGET);
    assertThat(fonts).isEmpty();
  }

  private static int weight(Page phone, Set<String> files) {
    return files.stream().mapToInt(url -> zipped(phone.request().get(url).body())).sum();
  }

  /** Looks at every main page, each as full as it gets. */
  private void walk(Page phone, Runnable look) {
    Sold sold = orders.sell("DE", 3, 2, "Trail shoe", "Rain jacket");
    String order = links.toOrder(sold.id());
    phone.navigate("/returns");
    look.run();
    phone.locator("main button.primary").click();
    look.run();
    phone.navigate(order);
    phone.locator("main button.primary").click();
    phone.locator(".errors").waitFor();
    phone.locator(".item .tick").first().click();
    phone.locator(".item .chips .f").first().check();
    phone.locator(".item details summary").first().click();
    look.run();
    phone.locator("main button.primary").click();
    phone.waitForURL("**/confirm/**");
    phone.locator(".rules summary").click();
    phone.locator(".way summary").click();
    look.run();
    phone.locator("main button.primary").click();
    phone.waitForURL("**/returns/c/**");
    phone.locator(".card summary").all().forEach(Locator::click);
    look.run();
    phone.navigate(order + "/withdraw");
    look.run();
    phone.locator("main button.primary").click();
    phone.waitForURL("**/withdraw/**");
    look.run();
    phone.navigate("/returns/withdraw?order=" + sold.number());
    phone.locator("main button.primary").click();
    phone.locator(".errors").waitFor();
    look.run();
    phone.locator("#name").fill("Anna Beispiel");
    phone.locator("#email").fill(sold.number() + "@example.org");
    phone.locator("main button.primary").click();
    phone.locator(".said").waitFor();
    look.run();
    phone.locator("main button.primary").click();
    phone.waitForURL("**/returns/w/**");
    look.run();
    phone.navigate("/returns/c/none");
    look.run();
    publish(sold.seller());
    for (String country : List.of("DE", "KR", "MX")) {
      phone.navigate("/returns/policy/" + sold.seller() + "?country=" + country);
      look.run();
    }
  }

  /** A policy with all that its page can say. */
  private void publish(SellerId seller) {
    PolicySheet sheet =
        new PolicySheet(
            "",
            true,
            Map.of("days", "30", "payer", "SHOPPER", "fee", "4.95 EUR", "keepBelow", "10 EUR"),
            List.of(
                Map.of("name", "Sale", "categories", "sale", "priceTo", "20 EUR", "days", "60"),
                Map.of("groups", "vip", "reasons", "too-small, too-big", "payer", "SELLER")));
    policies.record(
        seller, Objects.requireNonNull(drafts.read(seller, sheet).policy()), Actor.SYSTEM);
  }

  private static int zipped(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.size();
  }
}

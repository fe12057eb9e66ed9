package dev.homeward.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.homeward.web.shopper.SoldOrders;
import dev.homeward.web.shopper.SoldOrders.Sold;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody withdraws from a contract with a telephone in the hand, and without any look-up. */
@BrowserTest
class WithdrawalBrowserTests extends OnPhones {

  private static final Pattern RECEIPT = Pattern.compile(".*/returns/w/.*");

  @ParameterizedTest
  @CsvSource({
    "de,true,Vertrag widerrufen,Widerruf bestätigen,Ihr Widerruf ist eingegangen",
    "de,false,Vertrag widerrufen,Widerruf bestätigen,Ihr Widerruf ist eingegangen",
    "fr,true,Renoncer au contrat ici,Confirmer la rétractation,Nous avons reçu votre rétractation",
    "fr,false,Renoncer au contrat ici,Confirmer la rétractation,Nous avons reçu votre rétractation",
    "ar,true,الانسحاب من العقد هنا,تأكيد الانسحاب,لقد تلقينا انسحابك"
  })
  void takesTwoStepsAndGivesTheReceiptToKeep(
      String language, boolean script, String control, String confirm, String done)
      throws IOException {
    Sold sold = orders.sell("DE", 3, "Trail shoe");
    Page phone = phones.open(language, "light", Phones.WIDTH, script);
    phone.navigate("/returns");
    look(phone, language, script);
    phone.locator("main a.secondary").click();
    assertThat(phone.locator("h1")).hasText(control);
    look(phone, language, script);
    phone.locator("#name").fill("Anna Beispiel");
    phone.locator("#order").fill(sold.number());
    phone.locator("#email").fill(SoldOrders.EMAIL);
    submit(phone, control).click();
    assertThat(phone.locator("h1")).hasText(confirm);
    assertThat(phone.locator(".said")).containsText(sold.number());
    look(phone, language, script);
    submit(phone, confirm).click();
    phone.waitForURL(RECEIPT);
    assertThat(phone.locator(".done")).containsText(done);
    assertThat(phone.locator(".said")).containsText(Pattern.compile("W-[0-9A-Z]{10}"));
    look(phone, language, script);
    Download kept = phone.waitForDownload(() -> phone.locator("main a.primary").click());
    assertThat(kept.suggestedFilename()).matches("W-[0-9A-Z]{10}\\.pdf");
    assertThat(new String(Files.readAllBytes(kept.path()), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF");
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void theNumberOfAnOrderThatIsWrongChangesNothingToSee(boolean script) {
    Page phone = phones.open("de", "dark", Phones.WIDTH, script);
    phone.navigate("/returns/withdraw?order=NIE-GEKAUFT");
    phone.locator("main button.primary").click();
    assertThat(phone.locator(".errors a")).hasCount(2);
    assertThat(phone.locator("#order")).hasValue("NIE-GEKAUFT");
    phone.locator("#name").fill("Anna Beispiel");
    phone.locator("#email").fill("nobody-" + script + "@example.org");
    phone.locator("main summary").click();
    phone.locator("#goods").fill("Nur die linke Socke");
    phone.locator("main button.primary").click();
    assertThat(phone.locator(".said")).containsText("Nur die linke Socke");
    phone.locator("main button.secondary").click();
    assertThat(phone.locator("#goods")).hasValue("Nur die linke Socke");
    phone.locator("main button.primary").click();
    assertThat(phone.locator("h1")).hasText("Widerruf bestätigen");
    phone.locator("main button.primary").click();
    phone.waitForURL(RECEIPT);
    assertThat(phone.locator(".done")).containsText("Ihr Widerruf ist eingegangen");
  }

  @Test
  void theFunctionIsWithinReachFromEveryPage() {
    Page phone = phones.usual();
    Sold late = orders.sell("DE", 90, "Trail shoe");
    for (String path : new String[] {"/returns", links.toOrder(late.id()), "/returns/c/none"}) {
      phone.navigate(path);
      assertThat(phone.locator("footer a[href='/returns/withdraw']")).isVisible();
    }
  }

  private static Locator submit(Page phone, String label) {
    return phone
        .locator("main button.primary")
        .filter(new Locator.FilterOptions().setHasText(label));
  }

  private static void look(Page phone, String language, boolean script) {
    assertThat(phone.locator("html").getAttribute("dir"))
        .isEqualTo(language.equals("ar") ? "rtl" : "ltr");
    if (script) {
      Accessibility.assertNoViolations(phone);
      assertThat((int) phone.evaluate("document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(Phones.WIDTH);
    }
  }
}

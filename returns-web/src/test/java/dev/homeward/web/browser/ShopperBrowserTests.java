package dev.homeward.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import dev.homeward.web.shopper.SoldOrders;
import dev.homeward.web.shopper.SoldOrders.Sold;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** A shopper returns something with a telephone in the hand. */
@BrowserTest
@TestPropertySource(properties = "homeward.data-dir=target/photo-tests")
class ShopperBrowserTests extends OnPhones {

  private static final Pattern CASE = Pattern.compile(".*/returns/c/.*");
  private static final Pattern CONFIRM = Pattern.compile(".*/confirm/.*");

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theLookUpPathTakesUnderAMinuteAndFivePages(boolean script) {
    Sold sold = orders.sell("DE", 3, "Trail shoe", "Rain jacket");
    Page phone = phones.open("en", "light", Phones.WIDTH, script);
    Keystrokes shopper = Keystrokes.on(phone);
    phone.navigate("/returns");
    shopper.think();
    shopper.type(phone.locator("#number"), sold.number());
    shopper.fillIn(phone.locator("#proof"), SoldOrders.EMAIL);
    shopper.tap(button(phone));
    phone.waitForURL("**/returns/o/**");
    shopper.think();
    shopper.tap(phone.locator(".item .tick").first());
    shopper.think();
    shopper.tap(phone.locator(".item .chips label").first());
    shopper.tap(button(phone));
    phone.waitForURL(CONFIRM);
    for (int line = 0; line < 6; line++) {
      shopper.think();
    }
    shopper.tap(button(phone));
    phone.waitForURL(CASE);
    shopper.think();

    assertThat(phone.locator(".done")).isVisible();
    assertThat(phone.locator(".qr svg")).isVisible();
    assertThat(shopper.pages()).isEqualTo(4);
    assertThat(shopper.seconds()).isBetween(new BigDecimal("10"), new BigDecimal("60"));
  }

  @Test
  void theSignedLinkTakesThreePages() {
    Page phone = phones.usual();
    Keystrokes shopper = Keystrokes.on(phone);
    phone.navigate(links.toOrder(orders.sell("DE", 3, "Trail shoe").id()));
    shopper.think();
    shopper.tap(phone.locator(".item .chips label").first());
    shopper.tap(button(phone));
    phone.waitForURL(CONFIRM);
    shopper.think();
    shopper.tap(button(phone));
    phone.waitForURL(CASE);

    assertThat(shopper.pages()).isEqualTo(3);
    assertThat(shopper.seconds()).isLessThan(new BigDecimal("26"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aGermanWithdrawsFromTheContractInTwoSteps(boolean script) {
    Sold sold = orders.sell("DE", 3, "Trail shoe");
    Page phone = phones.open("de", "light", Phones.WIDTH, script);
    phone.navigate(links.toOrder(sold.id()));
    phone.locator("main").getByText("Vertrag widerrufen").click();
    assertThat(phone.locator("#name")).hasValue("Anna Beispiel");
    assertThat(phone.locator("#email")).hasValue(SoldOrders.EMAIL);
    phone.locator("main form button[type=submit]").click();
    assertThat(phone.locator("main")).containsText("Hiermit widerrufe ich");
    assertThat(phone.locator("main")).containsText("12,30");
    assertThat(phone.locator("main")).containsText("BGB");
    phone.getByText("Widerruf bestätigen").last().click();
    phone.waitForURL(CASE);
    assertThat(phone.locator(".done")).containsText("Ihr Widerruf ist eingegangen");
    assertThat(phone.locator(".steps")).containsText("Widerruf erklärt");
  }

  @Test
  void photosAreAskedForOnlyWhereTheyHelp() {
    Page phone = phones.usual();
    phone.navigate(links.toOrder(orders.sell("DE", 3, "Trail shoe").id()));
    Locator slot = phone.locator(".item .photos");
    reason(phone, "Too small").click();
    assertThat(slot).isHidden();
    reason(phone, "Broken or faulty").click();
    assertThat(slot).isVisible();
    reason(phone, "Changed my mind").click();
    assertThat(slot).isHidden();
  }

  @Test
  void photosAreShrunkAndSentWhileTheShopperChooses() throws IOException {
    Page phone = broken();
    phone.locator("input[type=file]").first().setInputFiles(photo("crack.png", 2400));
    assertThat(phone.locator(".shots img")).hasCount(1);
    // What travelled is what the browser shrank: 1600 pixels at most.
    assertThat(phone.locator("input[type=file]").first()).hasValue("");
    button(phone).click();
    phone.waitForURL(CONFIRM);
    button(phone).click();
    phone.waitForURL(CASE);
    Locator shown = phone.locator("section .shots a");
    assertThat(shown).hasCount(1);
    Object width =
        phone.evaluate(
            "url => new Promise(done => { const i = new Image(); i.onload = () => done(i.width); i.src = url; })",
            shown.getAttribute("href"));
    assertThat(width).isEqualTo(1600);
  }

  @Test
  void theFormDoesNotWaitForASlowPhoto() throws IOException {
    Page phone = broken();
    Route[] held = new Route[1];
    phone.route(
        "**/photos/**",
        route -> {
          if (route.request().method().equals("POST")) {
            held[0] = route;
          } else {
            route.resume();
          }
        });
    phone.locator("input[type=file]").first().setInputFiles(photo("crack.png", 300));
    phone.waitForCondition(() -> held[0] != null);
    button(phone).click();
    phone.waitForURL(CONFIRM);
    assertThat(phone.locator("[data-uploads]")).isVisible();
    button(phone).click();
    phone.waitForURL(CASE);
    phone.waitForResponse(answer -> answer.url().contains("/photos/"), () -> held[0].resume());
    assertThat(phone.locator("[data-uploads]")).isHidden();
    phone.reload();

    assertThat(phone.locator("section .shots a")).hasCount(1);
  }

  @Test
  void aPhotoThatFailsIsTriedAgainAndOneThatIsNoneIsTakenAway() throws IOException {
    Page phone = broken();
    phone.route("**/photos/**", Route::abort);
    phone.locator("input[type=file]").first().setInputFiles(photo("crack.png", 300));
    assertThat(phone.locator(".shots .err")).isVisible();
    phone.unroute("**/photos/**");
    phone.locator(".shots button").first().click();
    assertThat(phone.locator(".shots img")).hasCount(1);
    phone
        .locator("input[type=file]")
        .first()
        .setInputFiles(
            new FilePayload("x.png", "image/png", "no photo".getBytes(StandardCharsets.UTF_8)));
    assertThat(phone.locator(".shots .err")).containsText("This is not a photo");
    phone.locator(".shots li").last().locator("button").click();
    phone.locator(".shots li").first().locator("button").click();
    assertThat(phone.locator(".shots li")).hasCount(0);
    phone.reload();
    assertThat(phone.locator(".shots img")).hasCount(0);
  }

  @Test
  void photosTravelWithTheFormWhereThereIsNoScript() throws IOException {
    Page phone = phones.withoutScript("en");
    phone.navigate(links.toOrder(orders.sell("DE", 3, "Trail shoe").id()));
    reason(phone, "Broken or faulty").click();
    Locator file = phone.locator(".item input[type=file]");
    file.setInputFiles(
        new FilePayload("x.png", "image/png", "no photo".getBytes(StandardCharsets.UTF_8)));
    phone.locator("[name^=comment]").last().fill("The sole is loose");
    button(phone).click();
    assertThat(phone.locator(".errors")).containsText("x.png: This is not a photo");
    assertThat(phone.locator("[name^=comment]").last()).hasValue("The sole is loose");
    phone.locator(".item input[type=file]").setInputFiles(photo("crack.png", 300));
    button(phone).click();
    phone.waitForURL(CONFIRM);
    button(phone).click();
    phone.waitForURL(CASE);

    assertThat(phone.locator("section .shots a")).hasCount(1);
  }

  @Test
  void whileOfflineNothingIsSentAndNothingIsLost() {
    Page phone = phones.usual();
    phone.navigate(links.toOrder(orders.sell("DE", 3, "Trail shoe").id()));
    reason(phone, "Too small").click();
    phone.context().setOffline(true);
    button(phone).click();
    assertThat(phone.locator("[data-offline]")).isVisible();
    phone.context().setOffline(false);
    assertThat(phone.locator("[data-offline]")).isHidden();
    button(phone).click();
    phone.waitForURL(CONFIRM);
  }

  @Test
  void theProblemTakesTheFocusAndLeadsToItsField() {
    Page phone = phones.usual();
    phone.navigate(links.toOrder(orders.sell("DE", 3, "Trail shoe").id()));
    button(phone).click();
    assertThat(phone.locator(".errors")).isFocused();
    assertThat(phone).hasTitle(Pattern.compile("^Error: .*"));
    phone.locator(".errors a").click();
    assertThat(phone.locator(".item .chips input").first()).isFocused();
  }

  @Test
  void theMoneyFollowsWhatTheShopperChooses() {
    Page phone = phones.usual();
    phone.navigate(links.toOrder(orders.sell("DE", 3, "Trail shoe").id()));
    reason(phone, "Too small").click();
    button(phone).click();
    phone.waitForURL(CONFIRM);
    assertThat(phone.locator(".for-REFUND")).isVisible();
    assertThat(phone.locator(".for-EXCHANGE")).isHidden();
    phone.locator(".choices label").nth(1).click();
    assertThat(phone.locator(".for-EXCHANGE")).isVisible();
    assertThat(phone.locator(".for-REFUND")).isHidden();
  }

  private Page broken() {
    Page phone = phones.usual();
    phone.navigate(links.toOrder(orders.sell("DE", 3, "Trail shoe").id()));
    reason(phone, "Broken or faulty").click();
    return phone;
  }

  private static Locator reason(Page phone, String words) {
    return phone
        .locator(".item .chips label")
        .filter(new Locator.FilterOptions().setHasText(words));
  }

  private static Locator button(Page phone) {
    return phone.locator("main button.primary");
  }

  /** Noise, for it does not shrink to nothing. */
  private static FilePayload photo(String name, int size) throws IOException {
    BufferedImage picture = new BufferedImage(size, size / 2, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(size);
    for (int x = 0; x < size; x += 8) {
      for (int y = 0; y < size / 2; y++) {
        picture.setRGB(x, y, random.nextInt());
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return new FilePayload(name, "image/png", bytes.toByteArray());
  }
}

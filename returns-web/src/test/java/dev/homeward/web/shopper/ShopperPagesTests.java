package dev.homeward.web.shopper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.homeward.account.ApiKeyManagement;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.seller.Sellers;
import dev.homeward.web.shopper.SoldOrders.Sold;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What shoppers meet when things go their way, and when they do not. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@WithTestDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShopperPagesTests {

  private static final Pattern DRAFT = Pattern.compile("name=\"draft\" value=\"([0-9a-f-]+)\"");
  private static final Pattern SEEN = Pattern.compile("name=\"seen-REFUND\" value=\"(\\d+)\"");

  private final MockMvcTester mvc;
  private final ShopperLinks links;
  private final SigningKeys signing;
  private final Sellers sellers;
  private final ApiKeyManagement keys;
  private SoldOrders orders;

  @Autowired
  ShopperPagesTests(
      MockMvcTester mvc,
      ShopperLinks links,
      SigningKeys signing,
      Sellers sellers,
      ApiKeyManagement keys) {
    this.mvc = mvc;
    this.links = links;
    this.signing = signing;
    this.sellers = sellers;
    this.keys = keys;
  }

  @BeforeAll
  void sell(@LocalServerPort int port) {
    orders = SoldOrders.ofNewSeller(port, sellers, keys);
  }

  @Test
  void aSingleItemIsTickedAlready() {
    assertThat(page(links.toOrder(orders.sell("DE", 3, "Mug").id())))
        .containsPattern("name=\"item\"[^>]*checked")
        .doesNotContain("name=\"all\"");
    assertThat(page(links.toOrder(orders.sell("DE", 3, "Mug", "Jug").id())))
        .doesNotContainPattern("name=\"item\"[^>]*checked")
        .contains("name=\"all\"");
  }

  @Test
  void everythingGoesBackWithOneReason() {
    Sold sold = orders.sell("DE", 3, "Mug", "Jug");
    MvcTestResult chosen = send(sold, "all", "1", "reason-all", "too-small");

    assertThat(page(target(chosen))).contains("Mug", "Jug", "24.60");
  }

  @Test
  void aMissingReasonIsSaidAboveAndAtTheField() {
    Sold sold = orders.sell("DE", 3, "Mug");
    MvcTestResult refused = send(sold, "item", sold.line());

    assertThat(refused).hasStatus(422);
    assertThat(text(refused))
        .contains("<title>Error: ", "href=\"#reason-" + sold.line(), "id=\"reason-" + sold.line())
        .containsSubsequence("Say why Mug goes back.", "class=\"err\"", "Say why Mug goes back.");
  }

  @Test
  void everythingWithoutAReasonLacksOneReason() {
    Sold sold = orders.sell("DE", 3, "Mug", "Jug");

    assertThat(text(send(sold, "all", "1")))
        .containsOnlyOnce("href=\"#reason-all\"")
        .contains("Say why all of it goes back.");
  }

  @Test
  void theSameLinkShowsWhatWasBegunAndAnotherDoesNot() {
    Sold sold = orders.sell("DE", 3, "Mug", "Jug");
    String link = links.toOrder(sold.id());
    post(link + "/items", "item", sold.line(), "comment-" + sold.line(), "The handle is loose");
    ShopperLinks later = new ShopperLinks(signing, shifted(Duration.ofHours(1)));

    assertThat(page(link)).contains("The handle is loose");
    assertThat(page(later.toOrder(sold.id()))).doesNotContain("The handle is loose");
  }

  @Test
  void aDraftThatWasFiledIsNotOfferedAgain() {
    Sold sold = orders.sell("DE", 3, 2, "Mug");
    String link = links.toOrder(sold.id());
    String[] fields = {"item", sold.line(), "quantity-" + sold.line(), "1"};
    String draft = draft(page(link));
    String confirm = chosen(link, sold, draft, fields);
    post(confirm, "seen-REFUND", total(confirm));

    assertThat(draft(page(link))).isNotEqualTo(draft);
  }

  @Test
  void changedAmountsAreShownBeforeAnythingIsFiled() {
    Sold sold = orders.sell("DE", 3, "Mug");
    String confirm = chosen(sold);
    MvcTestResult changed = post(confirm, "seen-REFUND", "999");

    assertThat(changed).hasStatus(409);
    assertThat(text(changed)).contains("9.99", "12.30", "<title>Error: ");
    assertThat(page(links.toOrder(sold.id()))).doesNotContain("class=\"earlier\"");
    assertThat(target(post(confirm, "seen-REFUND", total(confirm)))).startsWith("/returns/c/");
  }

  @Test
  void twoTapsFileOnceAndTheBackButtonLeadsToTheResult() {
    Sold sold = orders.sell("DE", 3, 2, "Mug");
    String confirm = chosen(sold);
    String total = total(confirm);
    String first = target(post(confirm, "seen-REFUND", total));
    String second = target(post(confirm, "seen-REFUND", total));

    assertThat(reference(second)).isEqualTo(reference(first));
    assertThat(reference(target(get(confirm)))).isEqualTo(reference(first));
  }

  @Test
  void otherEndsThanMoneyAreOfferedAndFiled() {
    String confirm = chosen(orders.sell("DE", 3, "Mug"));
    assertThat(page(confirm))
        .contains("value=\"EXCHANGE\"", "value=\"STORE_CREDIT\"", "for-EXCHANGE");
    String there = target(post(confirm, "resolution", "EXCHANGE", "seen-EXCHANGE", "0"));

    assertThat(page(there)).contains("New one sent");
  }

  @Test
  void theLastPageSaysWhenForHowLongAndToWhomItWrote() {
    String confirm = chosen(orders.sell("DE", 3, "Mug"));
    String done = page(target(post(confirm, "seen-REFUND", total(confirm))));

    assertThat(done).contains("a***@example.org", "R-", "GMT+").doesNotContain(SoldOrders.EMAIL);
    assertThat(done).contains("Goods arrived", "Money paid back", "/send-by.ics");
  }

  @Test
  void whatWasTakenMeanwhileIsRefusedOnItsOwnPage() {
    Sold sold = orders.sell("DE", 3, "Mug");
    String late = chosen(sold);
    String lateTotal = total(late);
    String early = chosen(sold);
    post(early, "seen-REFUND", total(early));
    MvcTestResult refused = post(late, "seen-REFUND", lateTotal);

    assertThat(refused).hasStatus(422);
    assertThat(text(refused)).contains("Mug: only 0 can still go back.");
    assertThat(get(late)).hasStatus(422);
  }

  @Test
  void nothingReturnableIsAPageWithItsReason() {
    assertThat(page(links.toOrder(orders.sell("DE", 2000, "Mug").id())))
        .contains("Nothing can go back right now", "The last day was")
        .doesNotContain("class=\"bar\"");
  }

  @Test
  void deadLinksSayWhetherTheyEverLived() {
    Sold sold = orders.sell("DE", 3, "Mug");
    ShopperLinks lastMonth = new ShopperLinks(signing, shifted(Duration.ofDays(-30)));
    String mine = links.toOrder(sold.id());

    assertThat(get(lastMonth.toOrder(sold.id()))).hasStatus(410);
    assertThat(get(mine.substring(0, mine.length() - 1) + "!")).hasStatus(404);
    assertThat(get(mine.replace("/o/", "/c/"))).hasStatus(404);
  }

  @Test
  void guessingOrdersIsSlowedDown() {
    Sold sold = orders.sell("DE", 3, "Mug");
    String[] wrong = {"number", sold.number(), "proof", "ben@example.org"};
    MvcTestResult first = post("/returns/find", wrong);
    assertThat(first).hasStatus(422);
    assertThat(text(first)).contains("<title>Error: ", "We cannot find an order");
    for (int i = 0; i < 12; i++) {
      post("/returns/find", wrong);
    }
    assertThat(post("/returns/find", wrong)).hasStatus(429);
  }

  @Test
  void theLanguageOfALinkBecomesTheReadersOwn() {
    String link = links.toOrder(orders.sell("DE", 3, "Mug").id());
    MvcTestResult led = get(link + "?lang=ar");

    assertThat(target(led)).isEqualTo(link);
    Cookie chosen = Objects.requireNonNull(led.getResponse().getCookie("hw-language"));
    assertThat(text(mvc.get().uri(link).cookie(chosen).exchange())).contains("dir=\"rtl\"");
  }

  @Test
  void missingPagesSpeakTheShoppersLanguage() {
    MvcTestResult missing =
        mvc.get().uri("/returns/none").cookie(new Cookie("hw-language", "de")).exchange();

    assertThat(missing).hasStatus(404);
    assertThat(text(missing)).contains("Hier ist nichts", "lang=\"de\"");
  }

  @Test
  void farTooLargeFormsAreTurnedAwayUnread() throws Exception {
    for (long length : new long[] {UploadLimit.MOST_BYTES + 1, -1}) {
      MockHttpServletResponse response = new MockHttpServletResponse();
      new UploadLimit().doFilter(upload(length), response, new MockFilterChain());
      assertThat(response.getRedirectedUrl()).isEqualTo("/returns/too-large");
    }
    MockFilterChain passed = new MockFilterChain();
    new UploadLimit().doFilter(upload(1000), new MockHttpServletResponse(), passed);
    assertThat(passed.getRequest()).isNotNull();
    assertThat(get("/returns/too-large")).hasStatus(413);
  }

  private static MockHttpServletRequest upload(long length) {
    MockHttpServletRequest request =
        new MockHttpServletRequest("POST", "/returns/o/token/items") {
          @Override
          public long getContentLengthLong() {
            return length;
          }
        };
    request.setContentType("multipart/form-data; boundary=x");
    return request;
  }

  private static Clock shifted(Duration by) {
    return Clock.offset(Clock.systemUTC(), by);
  }

  private String chosen(Sold sold) {
    String link = links.toOrder(sold.id());
    return chosen(link, sold, UUID.randomUUID().toString(), "item", sold.line());
  }

  private String chosen(String link, Sold sold, String draft, String... fields) {
    String[] all = Arrays.copyOf(fields, fields.length + 4);
    all[fields.length] = "reason-" + sold.line();
    all[fields.length + 1] = "changed-my-mind";
    all[fields.length + 2] = "draft";
    all[fields.length + 3] = draft;
    return target(post(link + "/items", all));
  }

  private MvcTestResult send(Sold sold, String... fields) {
    return post(links.toOrder(sold.id()) + "/items", fields);
  }

  private MvcTestResult get(String path) {
    return mvc.get().uri(path).exchange();
  }

  private MvcTestResult post(String path, String... fields) {
    var request = mvc.post().uri(path).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  private String page(String path) {
    MvcTestResult result = get(path);
    assertThat(result).hasStatusOk();
    return text(result);
  }

  private static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private static String target(MvcTestResult result) {
    return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
  }

  private String total(String confirm) {
    return found(SEEN, page(confirm));
  }

  private String reference(String casePage) {
    return found(Pattern.compile("(R-[0-9A-Z]{8})"), page(casePage));
  }

  private static String draft(String page) {
    return found(DRAFT, page);
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(pattern.pattern()).isTrue();
    return matcher.group(1);
  }
}

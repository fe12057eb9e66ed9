package dev.homeward.web.shopper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.homeward.account.ApiKeyManagement;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.seller.Sellers;
import dev.homeward.web.shopper.SoldOrders.Sold;
import dev.homeward.withdrawal.Matching;
import dev.homeward.withdrawal.Statement;
import dev.homeward.withdrawal.StatementId;
import dev.homeward.withdrawal.StatementState;
import dev.homeward.withdrawal.Withdrawals;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The withdrawal function: for everybody, in two steps, whatever the order. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@WithTestDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithdrawPagesTests {

  private static final Pattern REFERENCE = Pattern.compile("W-[0-9A-Z]{10}");
  private static final Pattern DRAFT = Pattern.compile("/withdraw/([0-9a-f-]{36})");

  private final MockMvcTester mvc;
  private final ShopperLinks links;
  private final Withdrawals withdrawals;
  private final Matching matching;
  private final Sellers sellers;
  private final ApiKeyManagement keys;
  private SoldOrders orders;

  @Autowired
  WithdrawPagesTests(
      MockMvcTester mvc,
      ShopperLinks links,
      Withdrawals withdrawals,
      Matching matching,
      Sellers sellers,
      ApiKeyManagement keys) {
    this.mvc = mvc;
    this.links = links;
    this.withdrawals = withdrawals;
    this.matching = matching;
    this.sellers = sellers;
    this.keys = keys;
  }

  @BeforeAll
  void sell(@LocalServerPort int port) {
    orders = SoldOrders.ofNewSeller(port, sellers, keys);
    SoldOrders.ofNewSeller(port, sellers, keys); // with one shop alone nobody is asked which
  }

  @ParameterizedTest
  @CsvSource({
    "en,Withdraw from contract here,Confirm withdrawal",
    "de,Vertrag widerrufen,Widerruf bestätigen",
    "fr,Renoncer au contrat ici,Confirmer la rétractation",
    "es,Desistir del contrato aquí,Confirmar el desistimiento",
    "zh-CN,在此撤回合同,确认撤回",
    "ja,ここで契約を撤回する,撤回を確定する",
    "ar,الانسحاب من العقد هنا,تأكيد الانسحاب"
  })
  void bothStepsCarryTheLabelsOfTheLanguageAndTheStartPageLeadsThere(
      String language, String control, String confirm) {
    assertThat(in(language, "/returns"))
        .contains("href=\"/returns/withdraw\"", ">" + control + "</a>");
    assertThat(in(language, "/returns/withdraw")).contains(">" + control + "</button>");
    assertThat(text(send("/returns/withdraw", language, fields("A-1", "a@example.org"))))
        .contains(">" + confirm + "</button>");
  }

  @Test
  void asksForNameContractAndAddressOnlyAndForNoReason() {
    String form = in("en", "/returns/withdraw");

    assertThat(form).contains("name=\"name\"", "name=\"order\"", "name=\"email\"");
    assertThat(form).doesNotContainIgnoringCase("reason-").doesNotContain("password");
  }

  @Test
  void aLinkOfAShopFillsInWhatItKnowsAndOneThatIsWrongFillsInNothing() {
    Sold sold = orders.sell("DE", 3, "Mug");
    String shop = sellers.get(sold.seller()).name();
    String linked = in("en", "/returns/withdraw?seller=" + sold.seller() + "&order=A%3C1");

    assertThat(linked).contains(shop, "value=\"A&lt;1\"").doesNotContain("id=\"shop\"");
    assertThat(in("en", "/returns/withdraw?seller=" + UUID.randomUUID())).contains("id=\"shop\"");
    assertThat(in("en", "/returns/withdraw?seller=nobody")).contains("id=\"shop\"");
    assertThat(get("/returns/withdraw?order=7&lang=de").getResponse().getRedirectedUrl())
        .isEqualTo("/returns/withdraw?order=7");
  }

  @Test
  void whatIsMissingIsSaidAboveAndAtTheFieldAndNothingTypedIsLost() {
    MvcTestResult refused =
        send("/returns/withdraw", "en", "name", "Anna", "order", " ", "email", "nowhere");

    assertThat(refused).hasStatus(422);
    assertThat(text(refused))
        .contains("<title>Error: ", "href=\"#order\"", "href=\"#email\"", "value=\"nowhere\"")
        .contains("value=\"Anna\"")
        .doesNotContain("href=\"#name\"");
    assertThat(send("/returns/withdraw/confirm", "en", "name", "Anna")).hasStatus(422);
  }

  @Test
  void nobodyLearnsWhetherThereIsSuchAnOrder() {
    Sold sold = orders.sell("DE", 3, "Mug");
    String right = receiptPage(sold.number(), SoldOrders.EMAIL);
    String wrongAddress = receiptPage(sold.number(), "ben@example.org");
    String nothing = receiptPage("A-nothing", "carl@example.org");

    assertThat(neutral(right, sold.number(), SoldOrders.EMAIL))
        .isEqualTo(neutral(wrongAddress, sold.number(), "ben@example.org"))
        .isEqualTo(neutral(nothing, "A-nothing", "carl@example.org"));
  }

  @Test
  void aKnownOrderBecomesAWithdrawalAndAnUnknownOneStaysAStatement() {
    Sold sold = orders.sell("DE", 3, "Mug");

    assertThat(outcome(sold.number(), SoldOrders.EMAIL).state()).isEqualTo(StatementState.FILED);
    assertThat(outcome("A-unknown", SoldOrders.EMAIL).state()).isEqualTo(StatementState.OPEN);
    Sold late = orders.sell("DE", 60, "Mug");
    assertThat(outcome(late.number(), SoldOrders.EMAIL).state()).isEqualTo(StatementState.OPEN);
  }

  @Test
  void case107SendingTheSameTwiceGivesTheSameReceipt() {
    String[] fields = fields("A-twice", "twice@example.org");
    String first = text(follow(send("/returns/withdraw/confirm", "en", fields)));
    String second = text(follow(send("/returns/withdraw/confirm", "en", fields)));

    assertThat(reference(first)).isEqualTo(reference(second));
  }

  @Test
  void partsInWordsMayBeStatedOneAfterTheOther() {
    String[] one = with(fields("A-parts", "parts@example.org"), "goods", "one mug", "key", id());
    String[] two = with(fields("A-parts", "parts@example.org"), "goods", "one mug", "key", id());

    String first = reference(text(follow(send("/returns/withdraw/confirm", "en", one))));
    assertThat(reference(text(follow(send("/returns/withdraw/confirm", "en", one)))))
        .isEqualTo(first);
    assertThat(reference(text(follow(send("/returns/withdraw/confirm", "en", two)))))
        .isNotEqualTo(first);
  }

  @Test
  void theReceiptIsThereToDownloadAtOnceAndOnlyByItsLink() {
    String there =
        target(send("/returns/withdraw/confirm", "fr", fields("A-pdf", "p@example.org")));
    MvcTestResult pdf = get(there + "/receipt.pdf");

    assertThat(pdf).hasStatusOk().hasContentType("application/pdf");
    assertThat(pdf.getResponse().getHeader("Cache-Control")).contains("no-store");
    assertThat(pdf.getResponse().getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
    assertThat(get(there.substring(0, there.length() - 2) + "/receipt.pdf")).hasStatus(404);
    assertThat(get(there.replace("/w/", "/c/"))).hasStatus(404);
    assertThat(get(links.toOrder(orders.sell("DE", 3, "Mug").id()).replace("/o/", "/w/")))
        .hasStatus(404);
  }

  @Test
  void floodingAMailboxIsSlowedDownAndTheFormKeepsWhatWasTyped() {
    List<MvcTestResult> answers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String[] fields = fields("A-flood-" + i, "flood@example.org");
      answers.add(send("/returns/withdraw/confirm", "en", fields));
    }

    assertThat(answers.getFirst()).hasStatus3xxRedirection();
    assertThat(answers.getLast()).hasStatus(429);
    assertThat(text(answers.getLast())).contains("value=\"A-flood-7\"", "Confirm withdrawal");
  }

  @Test
  void withoutTheTokenOfThePageNothingIsStated() {
    assertThat(
            mvc.post()
                .uri("/returns/withdraw/confirm")
                .param("name", "Anna")
                .param("order", "1")
                .param("email", "a@example.org")
                .exchange())
        .hasStatus(403);
  }

  @Test
  void whoLookedTheOrderUpSeesTheirWithdrawalAtOnceWithItsReceipt() {
    Sold sold = orders.sell("DE", 3, 2, "Mug");
    String page = links.toOrder(sold.id()) + "/withdraw";
    String line = sold.line();
    String confirm = target(send(page, "de", "item", line, "quantity-" + line, "1"));
    assertThat(DRAFT.matcher(confirm).find()).isTrue();
    String there = target(send(confirm, "de"));

    assertThat(there).contains("/returns/c/").endsWith("?done=yes");
    assertThat(in("de", there)).contains("Ihr Widerruf ist eingegangen", "/receipt.pdf");
    assertThat(target(send(confirm, "de"))).isEqualTo(there);
  }

  @Test
  void whereTheRightHasEndedTheStatementIsStillOnOffer() {
    Sold late = orders.sell("DE", 60, "Mug");

    assertThat(in("en", links.toOrder(late.id()))).contains("Withdraw from contract here");
    assertThat(in("en", links.toOrder(late.id()) + "/withdraw"))
        .contains("/returns/withdraw?seller=" + late.seller() + "&amp;order=" + late.number());
  }

  @Test
  void case110AfterTooManyWrongProofsTheRightOneIsRefusedToo() {
    Sold sold = orders.sell("DE", 3, "Mug");
    for (int i = 0; i < 11; i++) {
      send("/returns/find", "en", "number", sold.number(), "proof", "guess" + i + "@example.org");
    }

    assertThat(send("/returns/find", "en", "number", sold.number(), "proof", SoldOrders.EMAIL))
        .hasStatus(429);
  }

  private Statement.Outcome outcome(String order, String email) {
    MvcTestResult done = send("/returns/withdraw/confirm", "en", fields(order, email));
    String token = target(done).substring("/returns/w/".length());
    assertThat(links.open(token)).isInstanceOf(ShopperLinks.Opened.ToReceipt.class);
    StatementId id = ((ShopperLinks.Opened.ToReceipt) links.open(token)).statement();
    matching.attempt(id);
    return withdrawals.get(Optional.empty(), id).outcome();
  }

  private String receiptPage(String order, String email) {
    return text(follow(send("/returns/withdraw/confirm", "en", fields(order, email))));
  }

  /** Leaves only what must not differ. */
  private static String neutral(String page, String order, String email) {
    return page.replace(order, "ORDER")
        .replace(email, "EMAIL")
        .replaceAll("W-[0-9A-Z]{10}|[0-9a-f]{64}", "ID")
        .replaceAll("/returns/w/[A-Za-z0-9_-]+", "LINK")
        .replaceAll("name=\"_csrf\"[^>]*>", "CSRF")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "INSTANT")
        .replaceAll("\\d{1,2}:\\d\\d:\\d\\d", "TIME");
  }

  private static String[] fields(String order, String email) {
    return new String[] {"name", "Anna Beispiel", "order", order, "email", email};
  }

  private static String[] with(String[] fields, String... more) {
    String[] all = Arrays.copyOf(fields, fields.length + more.length);
    System.arraycopy(more, 0, all, fields.length, more.length);
    return all;
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  private MvcTestResult get(String path) {
    return mvc.get().uri(URI.create(path)).exchange();
  }

  private MvcTestResult follow(MvcTestResult result) {
    return get(target(result));
  }

  private String in(String language, String path) {
    MvcTestResult result =
        mvc.get().uri(URI.create(path)).cookie(new Cookie("hw-language", language)).exchange();
    assertThat(result).hasStatusOk();
    return text(result);
  }

  private MvcTestResult send(String path, String language, String... fields) {
    var request = mvc.post().uri(path).with(csrf()).cookie(new Cookie("hw-language", language));
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    // Another network address each time: what is slowed down here is a mailbox.
    String address = "2001:db8::" + Integer.toHexString(Objects.hash((Object[]) fields) & 0xffff);
    return request
        .with(sender -> {
          sender.setRemoteAddr(address);
          return sender;
        })
        .exchange();
  }

  private static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private static String target(MvcTestResult result) {
    return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
  }

  private static String reference(String page) {
    Matcher found = REFERENCE.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group();
  }
}

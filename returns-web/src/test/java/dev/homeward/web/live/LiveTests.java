package dev.homeward.web.live;

import static dev.homeward.web.security.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.homeward.account.SellerRole;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.notification.MailState;
import dev.homeward.notification.MailView;
import dev.homeward.notification.Outbox;
import dev.homeward.returncase.Author;
import dev.homeward.returncase.ReturnKind;
import dev.homeward.returncase.ReturnMessages;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.web.mail.FiledReturns;
import dev.homeward.web.security.TestPeople;
import dev.homeward.web.shopper.ShopperLinks;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** From an event to the open page and to the outbox, over HTTP and through the jobs. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@WithTestDatabase
@Import({TestPeople.class, FiledReturns.class})
class LiveTests {

  private static final Duration SOON = Duration.ofSeconds(20);

  @Autowired FiledReturns returns;
  @Autowired TestPeople people;
  @Autowired ShopperLinks links;
  @Autowired ReturnMessages messages;
  @Autowired Outbox outbox;
  @Autowired MockMvcTester mvc;
  @LocalServerPort int port;

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<InputStream> opened = new ArrayList<>();

  @AfterEach
  void hangUp() throws IOException {
    for (InputStream stream : opened) {
      stream.close();
    }
    http.shutdownNow();
  }

  @Test
  void aPageHearsOfItsOwnReturnOnly() throws Exception {
    SellerId seller = people.seller();
    ReturnCaseId own = returns.file(seller, "DE", ReturnKind.POLICY, 1);
    ReturnCaseId other = returns.file(seller, "DE", ReturnKind.POLICY, 1);
    await().atMost(SOON).until(() -> outbox.page(Optional.of(seller), null, 9).size() == 2);
    List<String> heard = follow(own);
    List<String> elsewhere = follow(other);
    await().atMost(SOON).until(() -> !heard.isEmpty() && !elsewhere.isEmpty());

    messages.post(seller, own, Author.STAFF, "Ada", "We look at it.");

    await().atMost(SOON).until(() -> heard.contains("event:changed"));
    assertThat(elsewhere).doesNotContain("event:changed");
    assertThat(heard).as("no word of what it was").noneMatch(line -> line.contains("look"));
  }

  @Test
  void linksThatOpenNothingAndStrangersHearNothing() throws Exception {
    String good = links.toCase(ReturnCaseId.next());
    assertThat(status("/returns/c/wrong/live")).isEqualTo(404);
    assertThat(status(good.substring(0, good.length() - 2) + "AA/live")).isEqualTo(404);
    assertThat(mvc.get().uri("/merchant/live")).hasStatus3xxRedirection();
  }

  @Test
  void ofTooManyPagesOfALinkTheOldestMakesRoom() throws Exception {
    ReturnCaseId id = returns.file(people.seller(), "DE", ReturnKind.POLICY, 1);
    List<String> oldest = follow(id);
    for (int i = 0; i < 5; i++) {
      follow(id);
    }
    assertThat(oldest).doesNotContain("end");

    List<String> newest = follow(id);

    await().atMost(SOON).until(() -> oldest.contains("end"));
    assertThat(newest).doesNotContain("end");
  }

  @Test
  void aFiledReturnIsReadInTheOutboxOfItsSellerOnly() {
    SellerId seller = people.seller();
    returns.file(seller, "DE", ReturnKind.POLICY, 1);
    await()
        .atMost(SOON)
        .until(() ->
            outbox.page(Optional.of(seller), null, 9).stream()
                .anyMatch(mail -> mail.state() == MailState.CAPTURED));
    MailView mail = outbox.page(Optional.of(seller), null, 9).getFirst();
    var owner = as(people.member(seller, SellerRole.OWNER));
    var stranger = as(people.member(people.seller(), SellerRole.OWNER));

    assertThat(mvc.get().uri("/merchant/outbox").with(owner))
        .hasStatusOk()
        .bodyText()
        .contains("anna@example.org", mail.caseNumber());
    assertThat(mvc.get().uri("/merchant/outbox/" + mail.id()).with(owner))
        .hasStatusOk()
        .bodyText()
        .contains("sandbox", "Guten Tag");
    assertThat(mvc.get().uri("/merchant/outbox/" + mail.id() + "/html").with(owner))
        .hasStatusOk()
        .headers()
        .hasHeaderSatisfying(
            "Content-Security-Policy",
            values -> assertThat(values).singleElement().asString().startsWith("sandbox;"));
    assertThat(mvc.get().uri("/merchant/outbox").with(stranger))
        .hasStatusOk()
        .bodyText()
        .doesNotContain(mail.caseNumber());
    for (String page : List.of("", "/html")) {
      assertThat(mvc.get().uri("/merchant/outbox/" + mail.id() + page).with(stranger))
          .hasStatus(404);
    }
    var warehouse = as(people.member(seller, SellerRole.WAREHOUSE));
    assertThat(mvc.get().uri("/merchant/outbox").with(warehouse)).hasStatus(403);
  }

  private int status(String path) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        http.send(get(path), HttpResponse.BodyHandlers.ofInputStream());
    opened.add(answer.body());
    return answer.statusCode();
  }

  private List<String> follow(ReturnCaseId id) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        http.send(get(links.toCase(id) + "/live"), HttpResponse.BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    opened.add(answer.body());
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    Thread.ofVirtual().start(() -> read(answer.body(), lines));
    return lines;
  }

  private static void read(InputStream body, List<String> lines) {
    try (var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      reader.lines().forEach(lines::add);
      lines.add("end");
    } catch (IOException | UncheckedIOException closed) {
      lines.add("closed");
    }
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
  }
}

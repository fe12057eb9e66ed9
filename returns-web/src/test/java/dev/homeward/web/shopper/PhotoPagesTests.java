package dev.homeward.web.shopper;

import static dev.homeward.web.security.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.homeward.account.ApiKeyManagement;
import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffView;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.TestPeople;
import dev.homeward.web.shopper.SoldOrders.Sold;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Photos from the shopper's form to the merchant's screen, and to nobody else's. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "homeward.data-dir=target/photo-tests")
@AutoConfigureMockMvc
@WithTestDatabase
@Import(TestPeople.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhotoPagesTests {

  private final MockMvcTester mvc;
  private final ShopperLinks links;
  private final TestPeople people;
  private final ReturnBook book;
  private SoldOrders orders;

  @Autowired
  PhotoPagesTests(MockMvcTester mvc, ShopperLinks links, TestPeople people, ReturnBook book) {
    this.mvc = mvc;
    this.links = links;
    this.people = people;
    this.book = book;
  }

  @BeforeAll
  void sell(
      @LocalServerPort int port, @Autowired Sellers sellers, @Autowired ApiKeyManagement keys) {
    orders = SoldOrders.ofNewSeller(port, sellers, keys);
  }

  @Test
  void aFormWithoutScriptKeepsTheGoodPhotosAndSaysWhatIsWrongWithTheOthers() throws IOException {
    Sold sold = orders.sell("DE", 3, "Mug");
    String link = links.toOrder(sold.id());
    MvcTestResult refused =
        form(
            link,
            sold,
            new MockMultipartFile("photo-" + sold.line(), "good.png", "image/png", png(64)),
            new MockMultipartFile("photo-" + sold.line(), "bad.gif", "image/png", new byte[50]));

    assertThat(refused).hasStatus(422);
    assertThat(text(refused))
        .contains("bad.gif", "href=\"#photo-" + sold.line(), "This is not a photo", "Photo 1")
        .contains("It is broken here");
    String confirm = target(form(link, sold));
    ReturnCaseDetails filed = filed(confirm, sold);
    assertThat(filed.photos()).hasSize(1);
    assertThat(filed.photos().getFirst().line()).isEqualTo(filed.lines().getFirst().id());
  }

  @Test
  void aPhotoIsTakenBackWithoutLosingWhatWasTyped() throws IOException {
    Sold sold = orders.sell("DE", 3, "Mug");
    String link = links.toOrder(sold.id());
    String photo = upload(link, UUID.randomUUID(), sold.line(), png(31));
    assertThat(photo).isNotBlank();
    form(link, sold, new MockMultipartFile("photo-" + sold.line(), "a.png", "image/png", png(32)));
    String shown = text(get(link));
    String id = shown.replaceAll("(?s).*name=\"remove\" value=\"([0-9a-f-]+)\".*", "$1");
    mvc.post()
        .multipart()
        .uri(link + "/items")
        .with(csrf())
        .with(PhotoPagesTests::sized)
        .param("draft", draft(sold).toString())
        .param("item", sold.line())
        .param("comment-" + sold.line(), "It is broken here")
        .param("remove", id)
        .exchange();

    assertThat(text(get(link))).contains("It is broken here").doesNotContain("Photo 1");
  }

  @Test
  void photosAreShownToTheirShopperAndTheirMerchantOnly() throws IOException {
    Sold sold = orders.sell("DE", 3, "Mug");
    String link = links.toOrder(sold.id());
    MockMultipartFile file =
        new MockMultipartFile("photo-" + sold.line(), "good.png", "image/png", png(65));
    ReturnCaseDetails filed = filed(target(form(link, sold, file)), sold);
    String blob = filed.photos().getFirst().blob();
    ReturnCaseId id = filed.view().id();
    String shoppers = links.toCase(id) + "/photos/" + blob;
    String staffs = "/merchant/returns/" + id + "/photos/" + blob;
    SellerId other = people.seller();
    StaffView mine = people.member(sold.seller(), SellerRole.AGENT);
    StaffView foreign = people.member(other, SellerRole.OWNER);

    MvcTestResult seen = get(shoppers + "?small=true");
    assertThat(seen)
        .hasStatusOk()
        .hasContentType(MediaType.IMAGE_JPEG)
        .hasHeader("X-Content-Type-Options", "nosniff");
    assertThat(seen.getResponse().getHeader("Cache-Control")).contains("private");
    assertThat(mvc.get().uri(staffs).with(as(mine))).hasStatusOk();
    assertThat(mvc.get().uri(staffs).with(as(foreign))).hasStatus(404);
    assertThat(get(staffs)).hasStatus(302);
    assertThat(get(links.toCase(id) + "/photos/" + blob.replace(blob.charAt(0), 'f')))
        .hasStatus(404);
    String foreignCase = links.toCase(new ReturnCaseId(UUID.randomUUID()));
    assertThat(get(foreignCase + "/photos/" + blob)).hasStatus(404);
  }

  @Test
  void aPhotoThatArrivesAfterItsFormJoinsTheCase() throws IOException {
    Sold sold = orders.sell("DE", 3, "Mug");
    String link = links.toOrder(sold.id());
    UUID slow = UUID.randomUUID();
    String confirm = target(form(link, slow, sold));
    ReturnCaseDetails filed = filed(confirm, sold);
    assertThat(filed.photos()).isEmpty();
    upload(link, slow, sold.line(), png(66));
    upload(link, slow, sold.line(), png(66));

    assertThat(book.get(sold.seller(), filed.view().id()).photos()).hasSize(1);
  }

  @Test
  void scriptsLearnInTheirLanguageWhatIsWrong() {
    Sold sold = orders.sell("DE", 3, "Mug");
    MvcTestResult refused =
        send(links.toOrder(sold.id()), UUID.randomUUID(), sold.line(), new byte[20]);
    assertThat(refused).hasStatus(422);
    assertThat(text(refused)).contains("This is not a photo");
    String strange = UUID.randomUUID().toString();
    assertThat(send(links.toOrder(sold.id()), UUID.randomUUID(), strange, new byte[20]))
        .hasStatus(404);
  }

  private ReturnCaseDetails filed(String confirm, Sold sold) {
    String seen = text(get(confirm)).replaceAll("(?s).*seen-REFUND\" value=\"(\\d+)\".*", "$1");
    mvc.post().uri(confirm).with(csrf()).param("seen-REFUND", seen).exchange();
    return book.get(sold.seller(), book.ofOrder(sold.seller(), sold.id()).getFirst());
  }

  private MvcTestResult form(String link, Sold sold, MockMultipartFile... files) {
    return form(link, draft(sold), sold, files);
  }

  private MvcTestResult form(String link, UUID named, Sold sold, MockMultipartFile... files) {
    var request =
        mvc.post().multipart().uri(link + "/items").with(csrf()).with(PhotoPagesTests::sized);
    for (MockMultipartFile file : files) {
      request = request.file(file);
    }
    return request
        .param("draft", named.toString())
        .param("item", sold.line())
        .param("reason-" + sold.line(), "damaged-or-defective")
        .param("comment-" + sold.line(), "It is broken here")
        .exchange();
  }

  /** Browsers say how long their forms are; the mock does not by itself. */
  private static MockHttpServletRequest sized(MockHttpServletRequest request) {
    request.setContent(new byte[1]);
    return request;
  }

  private static UUID draft(Sold sold) {
    return UUID.nameUUIDFromBytes(sold.number().getBytes(StandardCharsets.UTF_8));
  }

  private String upload(String link, UUID named, String line, byte[] file) {
    MvcTestResult taken = send(link, named, line, file);
    assertThat(taken).hasStatusOk();
    return text(taken);
  }

  private MvcTestResult send(String link, UUID named, String line, byte[] file) {
    return mvc.post()
        .multipart()
        .uri(link + "/photos/" + named + "/" + line)
        .file(new MockMultipartFile("file", "x.png", "image/png", file))
        .with(csrf())
        .with(PhotoPagesTests::sized)
        .exchange();
  }

  private MvcTestResult get(String path) {
    return mvc.get().uri(path).exchange();
  }

  private static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private static String target(MvcTestResult result) {
    return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
  }

  private static byte[] png(int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }
}

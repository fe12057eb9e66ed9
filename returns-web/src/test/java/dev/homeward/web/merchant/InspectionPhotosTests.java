package dev.homeward.web.merchant;

import static dev.homeward.web.security.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffView;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.returncase.CasePhoto;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.TestPeople;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The warehouse photographs what it receives. */
@SpringBootTest
@AutoConfigureMockMvc
@WithTestDatabase
@Import({TestPeople.class, DeskWorld.class, Statements.class})
class InspectionPhotosTests {

  private final MockMvcTester mvc;
  private final TestPeople people;
  private final DeskWorld world;
  private SellerId seller;
  private StaffView hand;
  private ReturnCaseId id;
  private ReturnLineId line;

  @Autowired
  @SuppressWarnings("NullAway.Init")
  InspectionPhotosTests(MockMvcTester mvc, TestPeople people, DeskWorld world) {
    this.mvc = mvc;
    this.people = people;
    this.world = world;
  }

  @BeforeEach
  void expectAReturn() {
    seller = people.seller();
    hand = people.member(seller, SellerRole.WAREHOUSE);
    id = world.approved(world.sold(seller, "12.30"));
    line = details().lines().getFirst().id();
  }

  @Test
  void keepsAPhotoWithTheLineItShowsAndOnce() throws IOException {
    String key = UUID.randomUUID().toString();
    assertThat(receive(hand, key, "2", png())).hasStatus(302);
    assertThat(receive(hand, key, "2", png())).hasStatus(302);

    assertThat(details().photos())
        .singleElement()
        .satisfies(photo -> assertThat(photo.line()).isEqualTo(line))
        .satisfies(photo -> assertThat(photo.addedBy()).isEqualTo(hand.displayName()));
    assertThat(details().header().counts().received()).isEqualTo(2);
    CasePhoto photo = details().photos().getFirst();
    assertThat(mvc.get().uri("/merchant/returns/" + id + "/photos/" + photo.blob()).with(as(hand)))
        .hasStatusOk();
  }

  @Test
  void saysWhatIsWrongWithAFileAndBooksNothing() {
    MvcTestResult refused = receive(hand, UUID.randomUUID().toString(), "2", new byte[50]);

    assertThat(refused).hasStatus(422).bodyText().contains("not a photo", "Arrived late");
    assertThat(details().photos()).isEmpty();
    assertThat(details().header().counts().received()).isZero();
  }

  @Test
  void keepsThePhotosOfAFormThatIsRefused() throws IOException {
    assertThat(receive(hand, UUID.randomUUID().toString(), "7", png()))
        .hasStatus(422)
        .bodyText()
        .contains("/photos/" + details().photos().getFirst().blob());
  }

  @Test
  void takesNoneForAReturnOfAnother() throws IOException {
    StaffView stranger = people.member(people.seller(), SellerRole.WAREHOUSE);

    assertThat(receive(stranger, UUID.randomUUID().toString(), "2", png())).hasStatus(404);
    assertThat(details().photos()).isEmpty();
  }

  private MvcTestResult receive(StaffView who, String key, String units, byte[] photo) {
    return mvc.post()
        .multipart()
        .file(new MockMultipartFile("photo-" + line, "mug.png", "image/png", photo))
        .uri("/merchant/returns/" + id + "/receipt")
        .param("key", key)
        .param("received-" + line, units)
        .param("note-" + line, "Arrived late")
        .with(as(who))
        .with(csrf())
        .exchange();
  }

  private ReturnCaseDetails details() {
    return world.details(seller, id);
  }

  private static byte[] png() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }
}

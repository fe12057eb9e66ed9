package dev.homeward.web.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.CanonicalEvent;
import dev.homeward.shipping.NewParcel;
import dev.homeward.shipping.ParcelContent;
import dev.homeward.shipping.ParcelDirection;
import dev.homeward.shipping.ParcelState;
import dev.homeward.shipping.ParcelView;
import dev.homeward.shipping.Parcels;
import dev.homeward.shipping.ScanView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What EasyPost and AfterShip tell over HTTP, signed and not. */
@ConnectedTest
class CarrierHookTests {

  private static final Path SAMPLES = Path.of("..", "..", "shared", "data", "payloads");
  private static final int FIVE_MEGABYTES = 5 * 1024 * 1024;

  private final MockMvcTester mvc;
  private final Parcels parcels;
  private final JdbcClient jdbc;
  private final Instant now;
  private final SellerId seller = SellerId.next();
  private final ReturnCaseId caseId = ReturnCaseId.next();
  private final String number = UUID.randomUUID().toString();

  CarrierHookTests(MockMvcTester mvc, Parcels parcels, JdbcClient jdbc, Clock clock) {
    this.mvc = mvc;
    this.parcels = parcels;
    this.jdbc = jdbc;
    this.now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** Those who send, and how each writes and signs. */
  enum Sender {
    EASYPOST("X-Hmac-Signature"),
    AFTERSHIP("aftership-hmac-sha256");

    private final String header;

    Sender(String header) {
      this.header = header;
    }

    String path() {
      return this == EASYPOST ? "/hooks/easypost" : "/hooks/aftership";
    }

    String sign(byte[] body, String secret) {
      return this == EASYPOST
          ? "hmac-sha256-hex="
              + HexFormat.of()
                  .formatHex(hmac(body, Normalizer.normalize(secret, Normalizer.Form.NFKD)))
          : Base64.getEncoder().encodeToString(hmac(body, secret));
    }

    String secret() {
      return this == EASYPOST ? ConnectedTest.EASYPOST : ConnectedTest.AFTERSHIP;
    }
  }

  @ParameterizedTest
  @EnumSource
  void showsWhatIsSignedOnTheParcelOnce(Sender sender) {
    announce();
    byte[] message = message(sender);

    assertThat(send(sender, message)).hasStatus(200).body().isEmpty();
    assertThat(send(sender, message)).hasStatus(200).body().isEmpty();

    assertThat(parcel().state()).isEqualTo(ParcelState.IN_TRANSIT);
    assertThat(parcel().scans())
        .as("a replay adds nothing")
        .extracting(ScanView::event)
        .containsExactly(CanonicalEvent.HANDED_OVER, CanonicalEvent.ARRIVED_FACILITY);
    assertThat(parcel().scans())
        .extracting(ScanView::occurredAt)
        .containsExactly(now.minus(20, ChronoUnit.HOURS), now.minus(10, ChronoUnit.HOURS));
  }

  @ParameterizedTest
  @EnumSource
  void refusesWithoutAWordWhatIsNotSignedByThem(Sender sender) {
    announce();
    byte[] message = message(sender);
    byte[] changed = Arrays.copyOf(message, message.length + 1);
    changed[message.length] = ' ';
    String right = sender.sign(message, sender.secret());

    for (String signature :
        new String[] {
          null, "", "nonsense", sender.sign(message, "secret of somebody else"), right + "0"
        }) {
      assertThat(send(sender, message, signature)).as(signature).hasStatus(401).body().isEmpty();
    }
    assertThat(send(sender, changed, right)).as("changed").hasStatus(401).body().isEmpty();
    Sender other = sender == Sender.EASYPOST ? Sender.AFTERSHIP : Sender.EASYPOST;
    assertThat(send(other, message, right)).as("of the other").hasStatus(401).body().isEmpty();

    assertThat(parcel().scans()).isEmpty();
    assertThat(send(sender, message)).as("it comes once more, rightly signed").hasStatus(200);
    assertThat(parcel().scans()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void refusesWhatIsTooLongThoughItIsSigned(Sender sender) {
    byte[] message = new byte[FIVE_MEGABYTES];
    Arrays.fill(message, (byte) ' ');

    assertThat(send(sender, message)).hasStatus(413).body().isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void keepsWhatIsSignedAndCannotBeRead(Sender sender) {
    for (String text :
        List.of(
            "{\"id\": " + UUID.randomUUID(),
            "[\"" + UUID.randomUUID() + "\"]",
            "\u0001" + UUID.randomUUID())) {
      byte[] message = text.getBytes(StandardCharsets.UTF_8);
      assertThat(send(sender, message)).as(text).hasStatus(202).body().isEmpty();
      assertThat(send(sender, message)).as("again").hasStatus(200).body().isEmpty();
      assertThat(kept(message)).as(text).containsExactly(false);
    }
  }

  @ParameterizedTest
  @EnumSource
  void keepsScansOfAParcelThatNobodyAnnouncedUntilSomebodyDoes(Sender sender) {
    assertThat(send(sender, message(sender))).hasStatus(200);
    assertThat(parcels.ofCase(seller, caseId)).isEmpty();

    announce();

    assertThat(parcel().state()).isEqualTo(ParcelState.IN_TRANSIT);
    assertThat(parcel().scans()).hasSize(2);
  }

  @Test
  void takesNoNoticeOfOtherNews() {
    byte[] batch =
        """
        {"id": "evt_%s", "object": "Event", "description": "batch.created", "result": {"object": "Batch"}}
        """
            .formatted(UUID.randomUUID())
            .getBytes(StandardCharsets.UTF_8);

    assertThat(send(Sender.EASYPOST, batch)).hasStatus(200).body().isEmpty();
    assertThat(kept(batch)).containsExactly(true);
  }

  @Test
  void isForPostingOnly() {
    for (Sender sender : Sender.values()) {
      assertThat(mvc.get().uri(sender.path())).hasStatus(405);
    }
  }

  /** Where the vendor's samples are at hand; their signature is the published one. */
  @Test
  void replaysTheVendorsSamples() throws IOException {
    Path event = SAMPLES.resolve("easypost/event-tracker-updated.json");
    String vector =
        "hmac-sha256-hex=38f3f53c103713df81616a0a186d77141957323ec21d5fe9363db93840f527db";
    if (Files.exists(event)) {
      byte[] file = Files.readAllBytes(event);
      assertThat(send(Sender.EASYPOST, file, vector)).as("with its line feed").hasStatus(401);
      byte[] body = Arrays.copyOf(file, file.length - 1);
      assertThat(send(Sender.EASYPOST, body, vector)).hasStatus(200).body().isEmpty();
      assertThat(kept(body)).containsExactly(true);
      byte[] trimmed =
          Files.readAllBytes(SAMPLES.resolve("aftership/webhook-tracking-update-trimmed.json"));
      assertThat(send(Sender.AFTERSHIP, trimmed)).hasStatus(200).body().isEmpty();
      assertThat(kept(trimmed)).containsExactly(true);
    } else {
      assertThat(send(Sender.EASYPOST, new byte[0], vector)).hasStatus(401);
    }
  }

  private List<Boolean> kept(byte[] message) {
    return jdbc.sql("select readable from carrier_message where body = ?")
        .param(message)
        .query(Boolean.class)
        .list();
  }

  private MvcTestResult send(Sender sender, byte[] message) {
    return send(sender, message, sender.sign(message, sender.secret()));
  }

  private MvcTestResult send(Sender sender, byte[] message, @Nullable String signature) {
    var request =
        mvc.post().uri(sender.path()).contentType(MediaType.APPLICATION_JSON).content(message);
    return signature == null
        ? request.exchange()
        : request.header(sender.header, signature).exchange();
  }

  private ParcelView parcel() {
    return parcels.ofCase(seller, caseId).getFirst();
  }

  private void announce() {
    parcels.announce(
        new NewParcel(
            ParcelDirection.RETURN,
            "FedEx",
            number,
            null,
            null,
            null,
            List.of(ParcelContent.of(seller, caseId, 1))));
  }

  private byte[] message(Sender sender) {
    String text =
        sender == Sender.EASYPOST
            ? """
            {"description": "tracker.updated", "id": "evt_%1$s", "object": "Event", "mode": "production",
             "status": "pending", "result": {"object": "Tracker", "id": "trk_%1$s", "tracking_code": "%2$s",
               "carrier": "FedEx", "status": "in_transit", "tracking_details": [
                {"object": "TrackingDetail", "message": "Picked up", "status": "in_transit", "datetime": "%3$s",
                 "carrier_code": "PU", "tracking_location": {"city": "Ulm", "country": "DE", "zip": "89073"}},
                {"object": "TrackingDetail", "message": "At FedEx facility", "status": "in_transit",
                 "status_detail": "arrived_at_facility", "datetime": "%4$s", "carrier_code": null,
                 "tracking_location": {"city": "Bonn", "country": "DE"}}]}}
            """
            : """
            {"event": "tracking_update", "event_id": "%1$s", "is_tracking_first_tag": false, "ts": 1764151200,
             "msg": {"id": "t-%1$s", "tracking_number": "%2$s", "slug": "fedex", "tag": "InTransit", "checkpoints": [
                {"checkpoint_time": "%3$s", "slug": "fedex", "tag": "InTransit", "subtag": "InTransit_002",
                 "country_iso3": "DEU", "message": "Picked up", "city": "Ulm"},
                {"checkpoint_time": "%4$s", "slug": "fedex", "tag": "InTransit", "subtag": "InTransit_003",
                 "country_iso3": "DEU", "message": "At FedEx facility", "city": "Bonn"}]}}
            """;
    return text.formatted(
            UUID.randomUUID(),
            number,
            now.minus(20, ChronoUnit.HOURS),
            now.minus(10, ChronoUnit.HOURS))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] hmac(byte[] body, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

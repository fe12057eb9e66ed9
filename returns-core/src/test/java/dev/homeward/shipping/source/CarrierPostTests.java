package dev.homeward.shipping.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.database.WithTestDatabase;
import dev.homeward.shared.CountryCode;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest({
  "homeward.tracking.easypost-webhook-secret=s\u00e9cret",
  "homeward.tracking.aftership-webhook-secret=another"
})
@WithTestDatabase
class CarrierPostTests {

  private static final Path SAMPLE =
      Path.of("..", "..", "shared", "data", "payloads", "easypost", "event-tracker-updated.json");

  private final CarrierPost post;
  private final EasyPostMail easyPost;
  private final Parcels parcels;
  private final ScanFile file;
  private final Instant now;
  private final SellerId seller = SellerId.next();
  private final ReturnCaseId caseId = ReturnCaseId.next();
  private final String number = UUID.randomUUID().toString();

  @Autowired
  CarrierPostTests(
      CarrierPost post, EasyPostMail easyPost, Parcels parcels, ScanFile file, Clock clock) {
    this.post = post;
    this.easyPost = easyPost;
    this.parcels = parcels;
    this.file = file;
    this.now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  @Test
  void hearsEasyPostOnceAndPrefersTheCarriersOwnCode() {
    announce();
    byte[] event = easyPostEvent();
    assertThat(post.take("easypost", event, easyPostSignature(event)))
        .isEqualTo(CarrierPost.Taken.HEARD);
    assertThat(post.take("easypost", event, easyPostSignature(event)))
        .isEqualTo(CarrierPost.Taken.REPLAY);
    ParcelView parcel = parcels.ofCase(seller, caseId).getFirst();
    assertThat(parcel.scans())
        .extracting(ScanView::event)
        .containsExactly(CanonicalEvent.HANDED_OVER, CanonicalEvent.ARRIVED_FACILITY);
    assertThat(parcel.state()).isEqualTo(ParcelState.IN_TRANSIT);
    assertThat(parcel.times().expectedAt()).isEqualTo(now.plus(3, ChronoUnit.DAYS));
  }

  @Test
  void hearsAfterShipAndReadsCountriesOfThreeLetters() {
    announce();
    byte[] event =
        """
        {"event": "tracking_update", "event_id": "%s", "msg": {"tracking_number": "%s", "slug": "fedex", "tag": "InTransit",
          "checkpoints": [{"checkpoint_time": "%s", "tag": "InTransit", "subtag": "InTransit_002", "country_iso3": "DEU",
                           "message": "Picked up", "city": "Ulm"}]}, "ts": 1}
        """
            .formatted(UUID.randomUUID(), number, now.minus(2, ChronoUnit.HOURS))
            .getBytes(StandardCharsets.UTF_8);
    String signature = Base64.getEncoder().encodeToString(Signatures.of(event, "another"));
    assertThat(post.take("aftership", event, signature)).isEqualTo(CarrierPost.Taken.HEARD);
    ScanView scan = parcels.ofCase(seller, caseId).getFirst().scans().getFirst();
    assertThat(scan.event()).isEqualTo(CanonicalEvent.HANDED_OVER);
    assertThat(scan.country()).isEqualTo(new CountryCode("DE"));
  }

  @Test
  void refusesWhatIsNotSignedOrChangedOnTheWay() {
    announce();
    byte[] event = easyPostEvent();
    byte[] changed = Arrays.copyOf(event, event.length + 1);
    changed[event.length] = ' ';
    assertThat(post.take("easypost", event, "")).isEqualTo(CarrierPost.Taken.REFUSED);
    assertThat(post.take("easypost", changed, easyPostSignature(event)))
        .isEqualTo(CarrierPost.Taken.REFUSED);
    assertThat(post.take("aftership", event, easyPostSignature(event)))
        .isEqualTo(CarrierPost.Taken.REFUSED);
    assertThat(parcels.ofCase(seller, caseId).getFirst().scans()).isEmpty();
  }

  @Test
  void keepsWhatIsSignedAndMakesNoSense() {
    byte[] event = ("{\"id\": " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    assertThat(post.take("easypost", event, easyPostSignature(event)))
        .isEqualTo(CarrierPost.Taken.UNREADABLE);
    assertThat(post.take("easypost", event, easyPostSignature(event)))
        .isEqualTo(CarrierPost.Taken.REPLAY);
  }

  @Test
  void holdsTheVendorsTestVector() throws IOException {
    String vector =
        "hmac-sha256-hex=38f3f53c103713df81616a0a186d77141957323ec21d5fe9363db93840f527db";
    if (Files.exists(SAMPLE)) {
      byte[] file = Files.readAllBytes(SAMPLE);
      byte[] body = Arrays.copyOf(file, file.length - 1);
      assertThat(easyPost.genuine(body, vector)).isTrue();
      assertThat(easyPost.genuine(file, vector)).as("with its line feed").isFalse();
      assertThat(easyPost.read(body).scans()).hasSize(7);
    } else {
      assertThat(easyPost.genuine(new byte[0], vector)).isFalse();
    }
  }

  @Test
  void readsFilesOfCarriersThatSendNothingElse() throws IOException {
    announce();
    String csv =
        """
        Tracking Number;Carrier;Status;Date;City
        %s;fedex;PU;%s;Ulm
        %s;fedex;PU;2026-13-45 10:00;Ulm
        ;fedex;PU;2026-11-01;Ulm
        unheard-of-%s;fedex;PU;%s;Ulm
        """
            .formatted(
                number,
                now.minus(5, ChronoUnit.HOURS),
                number,
                number,
                now.minus(5, ChronoUnit.HOURS));
    ScanFile.Result first = read(csv);
    assertThat(first.rows()).isEqualTo(4);
    assertThat(first.recorded()).isEqualTo(1);
    assertThat(first.unmatched()).isEqualTo(1);
    assertThat(first.problems())
        .containsExactly(
            new ScanFile.Problem(3, "scan.date-unreadable"),
            new ScanFile.Problem(4, "scan.columns-missing"));
    assertThat(read(csv).known()).isEqualTo(2);
  }

  private ScanFile.Result read(String csv) throws IOException {
    return file.read(seller, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
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

  private byte[] easyPostEvent() {
    return """
    {"description": "tracker.updated", "id": "evt_%s", "object": "Event", "result": {"object": "Tracker",
      "tracking_code": "%s", "carrier": "FedEx", "status": "in_transit", "est_delivery_date": "%s", "weight": 136.0,
      "tracking_details": [
        {"message": "Picked up", "status": "in_transit", "status_detail": "arrived_at_facility", "datetime": "%s",
         "carrier_code": "PU", "tracking_location": {"city": "Ulm", "country": "DE"}},
        {"message": "Arrived", "status": "in_transit", "status_detail": "arrived_at_facility", "datetime": "%s",
         "carrier_code": null, "tracking_location": {"city": "Bonn", "country": "DE"}}]}}
    """
        .formatted(
            UUID.randomUUID(),
            number,
            now.plus(3, ChronoUnit.DAYS),
            now.minus(20, ChronoUnit.HOURS),
            now.minus(10, ChronoUnit.HOURS))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The secret as Unicode takes it apart: e, and an acute accent. */
  private static String easyPostSignature(byte[] body) {
    return "hmac-sha256-hex=" + HexFormat.of().formatHex(Signatures.of(body, "se\u0301cret"));
  }
}

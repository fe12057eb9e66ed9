package dev.homeward.web.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.CanonicalEvent;
import dev.homeward.shipping.ScanIntake;
import dev.homeward.shipping.ScanOutcome;
import dev.homeward.shipping.Weighings;
import dev.homeward.web.security.ApiCaller;
import dev.homeward.web.security.HasScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Carriers' scans, over the API. */
@RestController
class ScansApi {

  private static final int MOST = 1_000;

  private final ScanIntake scans;
  private final Weighings weighings;

  ScansApi(ScanIntake scans, Weighings weighings) {
    this.weighings = weighings;
    this.scans = scans;
  }

  /** One scan, or a list of them. */
  record ScansJson(@Size(min = 1, max = MOST) List<@NotNull @Valid ScanJson> scans) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ScansJson many(List<ScanJson> scans) {
      return new ScansJson(scans);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ScansJson one(ScanJson scan) {
      return new ScansJson(List.of(scan));
    }
  }

  /** What became of a scan. */
  enum Outcome {
    RECORDED,
    DUPLICATE,
    UNMATCHED,
    REFUSED
  }

  /**
   * The outcome of one scan.
   *
   * @param event what its code was understood as
   * @param code why it was refused
   */
  record OutcomeJson(
      Outcome outcome,
      @Nullable UUID parcel,
      @Nullable CanonicalEvent event,
      @Nullable String code) {

    static OutcomeJson of(ScanOutcome outcome) {
      return switch (outcome) {
        case ScanOutcome.Recorded recorded ->
            new OutcomeJson(Outcome.RECORDED, recorded.parcel().value(), recorded.event(), null);
        case ScanOutcome.Duplicate _ -> new OutcomeJson(Outcome.DUPLICATE, null, null, null);
        case ScanOutcome.Unmatched unmatched ->
            new OutcomeJson(Outcome.UNMATCHED, null, unmatched.event(), null);
        case ScanOutcome.Refused refused ->
            new OutcomeJson(Outcome.REFUSED, null, null, refused.reason());
      };
    }
  }

  /** The outcomes, in the order of the scans. */
  record AnswerJson(List<OutcomeJson> items) {}

  @PostMapping("/api/v1/scans")
  @HasScope("returns:write")
  @Operation(
      summary = "Record what carriers said of parcels",
      description =
          "One scan or up to 1,000. The same again changes nothing; a number that nobody announced"
              + " is kept until somebody does. A seller's key tells of that seller's parcels only.")
  AnswerJson record(@AuthenticationPrincipal ApiCaller caller, @Valid @RequestBody ScansJson told) {
    SellerId by = caller.visibleSeller(null).orElse(null);
    for (ScanJson scan : told.scans()) {
      if (scan.weightGrams() != null) {
        weighings.note(Optional.ofNullable(by), scan.trackingNumber(), scan.weightGrams());
      }
    }
    return new AnswerJson(
        scans.record(told.scans().stream().map(scan -> scan.scan(by)).toList()).stream()
            .map(OutcomeJson::of)
            .toList());
  }
}

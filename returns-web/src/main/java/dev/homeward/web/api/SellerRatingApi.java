package dev.homeward.web.api;

import dev.homeward.analytics.credit.CreditDimension;
import dev.homeward.analytics.credit.CreditScore;
import dev.homeward.analytics.rating.RatingRecord;
import dev.homeward.analytics.rating.SellerRatings;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.Grade;
import dev.homeward.web.security.ApiCaller;
import dev.homeward.web.security.HasScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sellers' credit ratings, over the API: a seller's key reads its own. */
@RestController
@RequestMapping("/api/v1/sellers/{id}/rating")
class SellerRatingApi {

  private final SellerRatings ratings;
  private final Sellers sellers;

  SellerRatingApi(SellerRatings ratings, Sellers sellers) {
    this.ratings = ratings;
    this.sellers = sellers;
  }

  /**
   * One dimension of a score.
   *
   * @param points added to the middle of the scale, or taken off it
   * @param weight its share of the whole, from 0 to 1
   * @param riskRatio how many times what was expected is believed to happen
   * @param observed what happened, decayed
   * @param expected what was to be expected, decayed
   */
  record DimensionJson(
      double points, double weight, double riskRatio, double observed, double expected) {

    static Map<CreditDimension, DimensionJson> all(CreditScore score) {
      Map<CreditDimension, DimensionJson> all = new EnumMap<>(CreditDimension.class);
      score
          .dimensions()
          .forEach((dimension, part) ->
              all.put(
                  dimension,
                  new DimensionJson(
                      rounded(part.points()),
                      rounded(part.weight()),
                      rounded(part.posterior().riskRatio()),
                      rounded(part.exposure().observed()),
                      rounded(part.exposure().expected()))));
      return all;
    }
  }

  /** A score of one destination region; an empty name is an unknown destination. */
  record RegionJson(
      String region,
      double score,
      double low,
      double high,
      Map<CreditDimension, DimensionJson> dimensions) {}

  /**
   * A rating.
   *
   * @param asOf as of the first moment of this day, in UTC
   * @param parameters the version of the parameters it was computed by
   * @param rated false while there is too little to go by: grade C says no more than that
   * @param projectedGrade the grade if it were decided that day
   * @param score from 300 to 850, where 600 is as expected; {@code low} and {@code high} are the
   *     ends of its 80 % interval
   * @param deduction points of violations, already taken off
   * @param dimensions what the score is made of; those without a feed are missing
   * @param replaces the record it corrects, with the reason
   */
  record RatingJson(
      UUID id,
      UUID seller,
      LocalDate asOf,
      int parameters,
      Grade grade,
      boolean rated,
      Grade projectedGrade,
      double score,
      double low,
      double high,
      double deduction,
      Map<CreditDimension, DimensionJson> dimensions,
      List<RegionJson> regions,
      int excludedLines,
      @Nullable UUID replaces,
      @Nullable String reason) {

    static RatingJson of(RatingRecord rating) {
      CreditScore score = rating.score();
      List<RegionJson> regions = new ArrayList<>();
      rating.regions().forEach((name, each) -> regions.add(region(name, each)));
      return new RatingJson(
          rating.id(),
          rating.seller().value(),
          rating.day(),
          rating.parameters(),
          rating.grade(),
          rating.rated(),
          rating.projected(),
          shown(score.score()),
          shown(score.low()),
          shown(score.high()),
          rounded(score.deduction()),
          DimensionJson.all(score),
          regions,
          rating.excluded(),
          rating.replaces(),
          rating.reason());
    }

    private static RegionJson region(String name, CreditScore score) {
      return new RegionJson(
          name,
          shown(score.score()),
          shown(score.low()),
          shown(score.high()),
          DimensionJson.all(score));
    }
  }

  @GetMapping
  @HasScope("analytics:read")
  @Operation(
      summary = "The latest credit rating of a seller",
      description =
          "404 before the first rating. A platform key reads any seller's, a seller's key its own.")
  RatingJson rating(@AuthenticationPrincipal ApiCaller caller, @PathVariable UUID id) {
    SellerId seller = sellerOf(caller, id);
    return ratings
        .latest(seller)
        .map(RatingJson::of)
        .orElseThrow(() -> new NotFound("rating", seller));
  }

  /** Ratings, the latest first; {@code next} is the {@code before} of the following page. */
  record HistoryJson(List<RatingJson> items, @Nullable LocalDate next) {}

  @GetMapping("/history")
  @HasScope("analytics:read")
  @Operation(
      summary = "The ratings of a seller, the latest first",
      description = "With gradesOnly those that decided the grade: one a month.")
  HistoryJson history(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable LocalDate before,
      @RequestParam(defaultValue = "false") boolean gradesOnly,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
    List<RatingRecord> found = ratings.history(sellerOf(caller, id), before, gradesOnly, size + 1);
    List<RatingJson> items = found.stream().limit(size).map(RatingJson::of).toList();
    return new HistoryJson(items, found.size() > size ? items.getLast().asOf() : null);
  }

  private SellerId sellerOf(ApiCaller caller, UUID id) {
    SellerId seller = caller.sellerOf(new SellerId(id));
    sellers.get(seller);
    return seller;
  }

  private static double shown(double points) {
    return rounded(CreditScore.shown(points));
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}

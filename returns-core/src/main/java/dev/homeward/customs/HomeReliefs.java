package dev.homeward.customs;

import dev.homeward.customs.regime.ChargeType;
import dev.homeward.customs.regime.Estimator;
import dev.homeward.customs.regime.Remedy;
import dev.homeward.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Computes what goods need not pay where they come home. */
@Component
class HomeReliefs {

  private final HomeRates rates;

  HomeReliefs(HomeRates rates) {
    this.rates = rates;
  }

  /**
   * What a relief saves.
   *
   * @param missing what was not known, and was counted as nothing
   */
  record Saved(Money amount, List<String> missing) {}

  Saved of(
      Remedy remedy,
      CaseFile.Goods goods,
      @Nullable ImportEntry entry,
      String territory,
      String country,
      LocalDate day) {
    List<String> missing = new ArrayList<>();
    Optional<ImportEntry.Line> entered =
        Optional.ofNullable(entry).flatMap(known -> known.line(goods.sold().id()));
    Money value =
        entered
            .map(line -> Estimator.share(line.value(), 0, goods.units(), line.quantity()))
            .orElseGet(goods::net);
    String code = goods.sold().hsCode();
    Optional<BigDecimal> duty = code == null ? Optional.empty() : rates.duty(territory, code, day);
    Optional<BigDecimal> vat = HomeRates.vat(country);
    if (duty.isEmpty()) {
      missing.add("DUTY_RATE");
    }
    if (vat.isEmpty()) {
      missing.add("TAX_RATE");
    }
    Money rebated = entered.map(ImportEntry.Line::rebated).orElse(null);
    if (rebated == null) {
      missing.add("REBATE");
    }
    Money repaid =
        rebated == null
            ? Money.zero(value.currency())
            : Estimator.share(rebated, 0, goods.units(), entered.orElseThrow().quantity());
    Estimator.Homecoming home =
        Estimator.homecoming(
            value,
            duty.orElse(BigDecimal.ZERO),
            vat.orElse(BigDecimal.ZERO),
            remedy.charges().contains(ChargeType.DUTY),
            remedy.charges().contains(ChargeType.VAT),
            repaid);
    return new Saved(home.saved(), missing);
  }
}

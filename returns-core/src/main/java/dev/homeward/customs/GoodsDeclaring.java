package dev.homeward.customs;

import dev.homeward.customs.CustomsTerritories.Territory;
import dev.homeward.customs.postal.PackagingWeights;
import dev.homeward.customs.postal.PostalForm;
import dev.homeward.customs.postal.PostalForms;
import dev.homeward.customs.regime.Estimator;
import dev.homeward.customs.tariff.HsCheck;
import dev.homeward.customs.tariff.HsTable;
import dev.homeward.order.OrderView;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the lines of a declaration, and says what they lack. */
@Component
class GoodsDeclaring {

  private static final int HS_DIGITS = 6;

  private final HsTable tariff;
  private final NationalCodes national;
  private final PostalForms forms;
  private final PackagingWeights packaging;

  GoodsDeclaring(
      HsTable tariff, NationalCodes national, PostalForms forms, PackagingWeights packaging) {
    this.tariff = tariff;
    this.national = national;
    this.forms = forms;
    this.packaging = packaging;
  }

  /** The goods in their parcel. */
  record Packed(PostalForm form, int grams) {}

  /** Lines that have all that they need. */
  record Declared(List<DeclaredLine> lines) {

    Money value() {
      return lines.stream().map(DeclaredLine::value).reduce(Money::plus).orElseThrow();
    }

    int grams() {
      return lines.stream().mapToInt(DeclaredLine::netGrams).sum();
    }
  }

  Declared of(CaseFile file, Territory to, List<Gap> gaps) {
    boolean byEntries = allEntered(file);
    List<DeclaredLine> lines = new ArrayList<>();
    for (CaseFile.Goods goods : file.goods()) {
      int before = gaps.size();
      OrderView.Line sold = goods.sold();
      String code = code(goods, file);
      check(code, goods, gaps);
      if (sold.title().isBlank()) {
        gaps.add(gap("description", goods));
      }
      CountryCode origin = sold.origin();
      if (origin == null) {
        gaps.add(gap("origin", goods));
      }
      Integer grams = sold.weightGrams();
      if (grams == null) {
        gaps.add(gap("weight", goods));
      }
      Money value = value(goods, file, byEntries);
      if (value.minor() <= 0) {
        gaps.add(gap("value", goods));
      }
      if (gaps.size() == before && code != null && origin != null && grams != null) {
        lines.add(
            new DeclaredLine(
                goods.line().id(),
                sold.sku(),
                sold.title(),
                goods.units(),
                national.declared(code, to.customs(), file.order().seller()),
                origin,
                Math.multiplyExact(grams, goods.units()),
                value));
      }
    }
    return new Declared(lines);
  }

  /** Values of entries are declared only together: a paper has one currency. */
  private static boolean allEntered(CaseFile file) {
    Set<Optional<Currency>> currencies =
        file.goods().stream()
            .map(goods -> file.entryOf(goods).map(ImportEntry::currency))
            .collect(Collectors.toSet());
    return currencies.size() == 1 && currencies.iterator().next().isPresent();
  }

  private static Money value(CaseFile.Goods goods, CaseFile file, boolean byEntries) {
    if (!byEntries) {
      return goods.net();
    }
    ImportEntry.Line line =
        file.entryOf(goods).flatMap(entry -> entry.line(goods.sold().id())).orElseThrow();
    int units = Math.min(goods.units(), line.quantity());
    return Estimator.share(line.value(), 0, units, line.quantity());
  }

  private static @Nullable String code(CaseFile.Goods goods, CaseFile file) {
    String known = goods.sold().hsCode();
    return known != null
        ? known
        : file.entryOf(goods)
            .flatMap(entry -> entry.line(goods.sold().id()))
            .map(ImportEntry.Line::hsCode)
            .orElse(null);
  }

  private void check(@Nullable String code, CaseFile.Goods goods, List<Gap> gaps) {
    if (code == null) {
      gaps.add(gap("hs", goods));
      return;
    }
    if (code.length() < HS_DIGITS) {
      gaps.add(gap("hs-too-short", goods));
      return;
    }
    switch (tariff.check(code)) {
      case HsCheck.Known _, HsCheck.Unverified _ -> {}
      case HsCheck.Dropped _ -> gaps.add(gap("hs-dropped", goods));
      case HsCheck.Unknown _, HsCheck.Malformed _ -> gaps.add(gap("hs-unknown", goods));
    }
  }

  Packed packed(DeclarationRequest request, Declared goods, LocalDate day) {
    int gross = packaging.gross(request.seller(), goods.grams(), request.parcel());
    return new Packed(
        forms.of(request.parcel(), goods.value(), gross, goods.lines().size(), day), gross);
  }

  private static Gap gap(String code, CaseFile.Goods goods) {
    return new Gap(code, goods.line().id(), goods.sold().sku());
  }
}

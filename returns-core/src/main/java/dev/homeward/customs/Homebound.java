package dev.homeward.customs;

import dev.homeward.customs.CustomsTerritories.Territory;
import dev.homeward.customs.regime.Remedy;
import dev.homeward.customs.regime.Remedy.Condition;
import dev.homeward.customs.regime.RuleBook;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.SellerId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Knows which reliefs papers ask for when goods come home, and under which number they do. */
@Component
class Homebound {

  private final RuleBook rules;
  private final CustomsTerritories territories;
  private final TradeNumbers numbers;
  private final Sellers sellers;

  Homebound(RuleBook rules, CustomsTerritories territories, TradeNumbers numbers, Sellers sellers) {
    this.rules = rules;
    this.territories = territories;
    this.numbers = numbers;
    this.sellers = sellers;
  }

  Optional<String> numberIn(SellerId seller, Territory territory) {
    return numbers.importer(seller, territory.customs());
  }

  /** Returns the reliefs that all goods of a parcel may have, by what is on file. */
  List<Declaration.Relief> reliefs(SellerId seller, CaseFile file, Territory to, LocalDate today) {
    String home = territories.named(sellers.get(seller).country().value()).customs();
    if (!home.equals(to.customs())) {
      return List.of();
    }
    return rules.remedies(to.customs(), true, exportOf(file).orElse(today)).stream()
        .filter(remedy -> !remedy.code().isEmpty())
        .filter(remedy ->
            file.goods().stream()
                .allMatch(goods -> remedy.judge(facts(file, goods, today)) == Remedy.Verdict.HELPS))
        .map(remedy -> new Declaration.Relief(remedy.code(), remedy.head().id()))
        .collect(
            java.util.stream.Collectors.toMap(
                Declaration.Relief::code,
                relief -> relief,
                (one, _) -> one,
                java.util.LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }

  private static Optional<LocalDate> exportOf(CaseFile file) {
    return file.entries().stream()
        .flatMap(entry -> Optional.ofNullable(entry.exportedOn()).stream())
        .findFirst();
  }

  private static Remedy.Situation facts(CaseFile file, CaseFile.Goods goods, LocalDate today) {
    Set<Condition> holds =
        EnumSet.of(
            Condition.COMES_BACK, Condition.UNALTERED, Condition.SAME_TRADER, Condition.LEAVES);
    if (goods.atFault()) {
      holds.add(Condition.DEFECTIVE);
    }
    if (!goods.food()) {
      holds.add(Condition.NOT_FOOD);
    }
    Optional<ImportEntry> entry = file.entryOf(goods);
    return new Remedy.Situation(
        entry.map(ImportEntry::acceptedOn).orElse(null),
        entry.map(ImportEntry::exportedOn).orElse(null),
        today,
        holds,
        entry.map(ImportEntry::exportProcedure).orElse(null));
  }
}

package dev.homeward.customs;

import dev.homeward.address.AddressFormats;
import dev.homeward.customs.CustomsTerritories.Territory;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what customs have to be told of goods that travel on together. */
@Service
@Transactional(readOnly = true)
public class ConsolidatedDeclarations {

  private final CaseFiles files;
  private final CustomsTerritories territories;
  private final GoodsDeclaring goods;
  private final Sellers sellers;
  private final Clock clock;

  private final AddressFormats formats = new AddressFormats();

  ConsolidatedDeclarations(
      CaseFiles files,
      CustomsTerritories territories,
      GoodsDeclaring goods,
      Sellers sellers,
      Clock clock) {
    this.files = files;
    this.territories = territories;
    this.goods = goods;
    this.sellers = sellers;
    this.clock = clock;
  }

  /**
   * Looks over goods before they travel, and changes nothing.
   *
   * @throws dev.homeward.shared.NotFound if there is no such case or line, or another seller's
   * @throws dev.homeward.shared.BusinessRuleViolation {@code customs.return-of-the-past}, {@code
   *     customs.units-exceed-line}
   */
  public ConsolidatedPreflight of(ConsolidatedRequest request) {
    Territory to = territories.of(request.to());
    if (territories.of(request.from()).openTo(to)) {
      return new ConsolidatedPreflight.NotNeeded();
    }
    List<Gap> gaps = new ArrayList<>();
    List<Gap> advice = new ArrayList<>();
    gaps.addAll(Gap.inAddress(formats, "from", request.from()));
    gaps.addAll(Gap.inAddress(formats, "to", request.to()));
    if (request.consigneeNumber() == null) {
      advice.add(Gap.of("consignee-number"));
    }
    List<Consolidated.Item> items = items(request, to, gaps, advice);
    if (!gaps.isEmpty() || items.isEmpty()) {
      return new ConsolidatedPreflight.Incomplete(gaps, advice);
    }
    return new ConsolidatedPreflight.Ready(
        new Consolidated(
            request.reference(),
            request.from(),
            request.to(),
            request.consigneeNumber(),
            items,
            request.grossGrams(),
            request.exportNumber(),
            request.carrier(),
            request.trackingNumber(),
            clock.instant()),
        advice);
  }

  private List<Consolidated.Item> items(
      ConsolidatedRequest request, Territory to, List<Gap> gaps, List<Gap> advice) {
    Map<SellerId, String> names =
        sellers.names(
            request.parts().stream().map(ConsolidatedRequest.Part::seller).distinct().toList());
    List<Consolidated.Item> items = new ArrayList<>();
    for (ConsolidatedRequest.Part part : request.parts()) {
      CaseFile file = files.of(part.seller(), part.caseId(), part.units());
      Declaration.Original original = Originals.of(file);
      if (original.entryNumber() == null && original.exportNumber() == null) {
        part.units().keySet().stream()
            .findFirst()
            .ifPresent(line -> advice.add(entryOf(file, line)));
      }
      goods
          .of(file, to, gaps)
          .lines()
          .forEach(line ->
              items.add(
                  new Consolidated.Item(
                      names.getOrDefault(part.seller(), ""),
                      file.details().view().number(),
                      line,
                      original)));
    }
    return items;
  }

  /** Without it nobody gets duties back for the units: which return it is stands with the line. */
  private static Gap entryOf(CaseFile file, ReturnLineId line) {
    return new Gap("entry", line, file.goods().getFirst().line().sku());
  }
}

package dev.homeward.customs;

import dev.homeward.address.AddressFormats;
import dev.homeward.customs.CustomsTerritories.Territory;
import dev.homeward.shared.ReturnLineId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what customs have to be told of parcels that go back. */
@Service
@Transactional(readOnly = true)
public class Declarations {

  private final CaseFiles files;
  private final CustomsTerritories territories;
  private final GoodsDeclaring goods;
  private final Homebound homebound;
  private final Clock clock;

  private final AddressFormats formats = new AddressFormats();

  Declarations(
      CaseFiles files,
      CustomsTerritories territories,
      GoodsDeclaring goods,
      Homebound homebound,
      Clock clock) {
    this.files = files;
    this.territories = territories;
    this.goods = goods;
    this.homebound = homebound;
    this.clock = clock;
  }

  /**
   * Looks over a parcel before it travels, and changes nothing.
   *
   * @throws dev.homeward.shared.NotFound if there is no such case or line, or another seller's
   * @throws dev.homeward.shared.BusinessRuleViolation {@code customs.units-exceed-line}, {@code
   *     customs.return-of-the-past}
   */
  public Preflight of(DeclarationRequest request) {
    CaseFile file = files.of(request.seller(), request.caseId(), request.units());
    Territory from = territories.of(request.from());
    Territory to = territories.of(request.to());
    if (from.openTo(to)) {
      return new Preflight.NotNeeded();
    }
    List<Gap> gaps = new ArrayList<>();
    List<Gap> advice = new ArrayList<>();
    gaps.addAll(Gap.inAddress(formats, "from", request.from()));
    gaps.addAll(Gap.inAddress(formats, "to", request.to()));
    GoodsDeclaring.Declared declared = goods.of(file, to, gaps);
    if (request.to().phone() == null || request.to().phone().isBlank()) {
      advice.add(Gap.of("to-phone"));
    }
    adviceOnOriginal(file, advice);
    Optional<String> consignee = homebound.numberIn(request.seller(), to);
    if (consignee.isEmpty()) {
      advice.add(Gap.of("consignee-number"));
    }
    if (!gaps.isEmpty()) {
      return new Preflight.Incomplete(gaps, advice);
    }
    return new Preflight.Ready(declaration(request, file, to, declared, consignee), advice);
  }

  private Declaration declaration(
      DeclarationRequest request,
      CaseFile file,
      Territory to,
      GoodsDeclaring.Declared declared,
      Optional<String> consignee) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    GoodsDeclaring.Packed packed = goods.packed(request, declared, today);
    return new Declaration(
        request.seller(),
        request.caseId(),
        file.details().view().number(),
        packed.form(),
        request.from(),
        request.to(),
        consignee.orElse(null),
        null,
        declared.lines(),
        Originals.of(file),
        homebound.reliefs(request.seller(), file, to, today),
        "DAP",
        request.parcel(),
        packed.grams(),
        clock.instant());
  }

  private static void adviceOnOriginal(CaseFile file, List<Gap> advice) {
    Declaration.Original original = Originals.of(file);
    if (original.entryNumber() == null) {
      advice.add(Gap.of("entry"));
    }
    if (original.trackingNumber() == null) {
      advice.add(Gap.of("original-tracking"));
    }
    if (original.invoice() == null) {
      advice.add(Gap.of("invoice"));
    }
  }

  /** Returns the whole of a case as what is to be declared. */
  public static Map<ReturnLineId, Integer> everything(
      dev.homeward.returncase.ReturnCaseDetails details) {
    Map<ReturnLineId, Integer> units = new java.util.LinkedHashMap<>();
    details.lines().stream()
        .filter(line -> line.quantity() > line.kept() + line.released())
        .forEach(line -> units.put(line.id(), line.quantity() - line.kept() - line.released()));
    return units;
  }
}

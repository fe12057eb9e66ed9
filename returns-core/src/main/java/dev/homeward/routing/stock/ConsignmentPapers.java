package dev.homeward.routing.stock;

import dev.homeward.address.PostalAddress;
import dev.homeward.address.TwoScripts;
import dev.homeward.customs.ConsolidatedDeclarations;
import dev.homeward.customs.ConsolidatedPreflight;
import dev.homeward.customs.ConsolidatedRequest;
import dev.homeward.routing.Consignee;
import dev.homeward.routing.HubDetails;
import dev.homeward.routing.HubId;
import dev.homeward.routing.Hubs;
import dev.homeward.routing.ReturnAddress;
import dev.homeward.routing.ReturnPlaces;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what customs have to be told of a consignment. */
@Service
@Transactional(readOnly = true)
public class ConsignmentPapers {

  private final Consignments consignments;
  private final ConsolidatedDeclarations declarations;
  private final Hubs hubs;
  private final ReturnPlaces places;

  ConsignmentPapers(
      Consignments consignments,
      ConsolidatedDeclarations declarations,
      Hubs hubs,
      ReturnPlaces places) {
    this.consignments = consignments;
    this.declarations = declarations;
    this.hubs = hubs;
    this.places = places;
  }

  /** Where it goes, and under which number the consignee trades there. */
  private record End(PostalAddress address, @Nullable String number) {}

  private record Owner(SellerId seller, ReturnCaseId caseId) {}

  /**
   * Looks a consignment over, and changes nothing.
   *
   * @throws dev.homeward.shared.NotFound if there is none
   */
  public ConsolidatedPreflight of(ConsignmentId id) {
    return of(consignments.get(id));
  }

  /**
   * Looks over what one seller has in a consignment: its own papers tell nothing of others, nor
   * what all of it weighs.
   *
   * @throws NotFound if there is no such consignment, or nothing of the seller in it
   */
  public ConsolidatedPreflight of(ConsignmentId id, SellerId seller) {
    Consignment.Details whole = consignments.get(id);
    List<Consignment.Item> own =
        whole.items().stream().filter(item -> item.seller().equals(seller)).toList();
    if (own.isEmpty()) {
      throw new NotFound("consignment", id);
    }
    return of(new Consignment.Details(whole.consignment(), own, whole.steps()), null);
  }

  /** Looks one over that was read. */
  public ConsolidatedPreflight of(Consignment.Details details) {
    return of(details, details.consignment().grams());
  }

  private ConsolidatedPreflight of(Consignment.Details details, @Nullable Integer grams) {
    Consignment consignment = details.consignment();
    HubDetails from = hubs.any(consignment.from()).details();
    End to = end(consignment, details.items());
    Map<Owner, Map<ReturnLineId, Integer>> units = new LinkedHashMap<>();
    details
        .items()
        .forEach(item ->
            units
                .computeIfAbsent(
                    new Owner(item.seller(), item.caseId()), _ -> new LinkedHashMap<>())
                .put(item.line(), item.quantity()));
    return declarations.of(
        new ConsolidatedRequest(
            consignment.number(),
            address(from.address().latin(), from.consignee()),
            to.address(),
            to.number(),
            units.entrySet().stream()
                .map(each ->
                    new ConsolidatedRequest.Part(
                        each.getKey().seller(), each.getKey().caseId(), each.getValue()))
                .toList(),
            grams,
            consignment.reference(),
            consignment.carrier(),
            consignment.trackingNumber()));
  }

  private End end(Consignment consignment, List<Consignment.Item> items) {
    HubId hub = consignment.toHub();
    if (hub != null) {
      HubDetails there = hubs.any(hub).details();
      return new End(
          address(there.address().latin(), there.consignee()),
          number(there.consignee(), consignment.toCountry()));
    }
    List<Optional<End>> homes =
        items.stream()
            .map(Consignment.Item::seller)
            .distinct()
            .map(seller -> home(seller, consignment.toCountry()))
            .distinct()
            .toList();
    return homes.size() == 1 && homes.getFirst().isPresent()
        ? homes.getFirst().get()
        : new End(nowhere(consignment.toCountry()), null);
  }

  /** A seller's own address in the country, where it has one. */
  private Optional<End> home(SellerId seller, CountryCode country) {
    return places.chosen(seller).stream()
        .filter(chosen -> own(chosen).filter(own -> own.country().equals(country)).isPresent())
        .findFirst()
        .map(chosen -> {
          Consignee consignee = Objects.requireNonNull(chosen.consignee());
          return new End(address(own(chosen).orElseThrow(), consignee), number(consignee, country));
        });
  }

  private static Optional<PostalAddress> own(ReturnAddress chosen) {
    return Optional.ofNullable(chosen.address()).map(TwoScripts::latin);
  }

  private static @Nullable String number(Consignee consignee, CountryCode country) {
    String tax = consignee.taxNumbers().get(country);
    return consignee.eori() == null ? tax : consignee.eori();
  }

  /** Customs know whoever the goods are addressed to, and not the name on the door. */
  private static PostalAddress address(PostalAddress at, Consignee consignee) {
    return new PostalAddress(
        at.country(),
        consignee.name().equals(at.name()) ? null : at.name(),
        consignee.name(),
        at.lines(),
        at.district(),
        at.city(),
        at.area(),
        at.postcode(),
        at.phone(),
        at.email());
  }

  private static PostalAddress nowhere(CountryCode country) {
    return new PostalAddress(country, null, null, List.of(), null, null, null, null, null, null);
  }
}

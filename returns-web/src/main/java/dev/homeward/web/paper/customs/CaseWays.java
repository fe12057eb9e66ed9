package dev.homeward.web.paper.customs;

import dev.homeward.address.PostalAddress;
import dev.homeward.address.TwoScripts;
import dev.homeward.customs.DeclarationRequest;
import dev.homeward.customs.Declarations;
import dev.homeward.customs.postal.PostedParcel;
import dev.homeward.order.OrderView;
import dev.homeward.order.Orders;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.routing.ReturnPlace;
import dev.homeward.routing.ReturnPlaces;
import dev.homeward.seller.SellerView;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says where the goods of a return come from and go. */
@Component
public class CaseWays {

  private final ReturnBook book;
  private final Orders orders;
  private final ReturnPlaces places;
  private final Sellers sellers;
  private final CaseJourneys journeys;
  private final Clock clock;

  CaseWays(
      ReturnBook book,
      Orders orders,
      ReturnPlaces places,
      Sellers sellers,
      CaseJourneys journeys,
      Clock clock) {
    this.journeys = journeys;
    this.book = book;
    this.orders = orders;
    this.places = places;
    this.sellers = sellers;
    this.clock = clock;
  }

  /**
   * A return and its way; home is where the seller is.
   *
   * @param onward where a declared consignment takes its goods from there; null for nowhere
   * @param local where it goes, in the script of that place; null where that is Latin
   */
  public record Way(
      ReturnCaseDetails details,
      OrderView order,
      PostalAddress from,
      PostalAddress to,
      PostalAddress home,
      @Nullable PostalAddress local,
      PostedParcel parcel,
      @Nullable PostalAddress onward) {

    /** Asks what customs have to be told of everything that comes back. */
    public DeclarationRequest request() {
      return new DeclarationRequest(
          details.view().seller(),
          details.view().id(),
          from,
          to,
          Declarations.everything(details),
          parcel);
    }

    /** Returns where its goods end, which decides what customs give back. */
    public PostalAddress end() {
      return onward == null ? to : onward;
    }

    /** Says whether anything of it is to come back. */
    public boolean goods() {
      return !Declarations.everything(details).isEmpty();
    }
  }

  /**
   * Returns the way of a case.
   *
   * @throws dev.homeward.shared.NotFound if there is none, or another seller's
   * @throws BusinessRuleViolation {@code customs.return-of-the-past}
   */
  public Way of(SellerId seller, ReturnCaseId id) {
    ReturnCaseDetails details = book.get(seller, id);
    OrderId orderId = details.view().order();
    if (orderId == null) {
      throw new BusinessRuleViolation("customs.return-of-the-past");
    }
    OrderView order = orders.get(Optional.of(seller), orderId);
    PostalAddress home = bare(sellers.get(seller));
    PostalAddress from = journeys.sender(details, order).orElse(home);
    Optional<TwoScripts> place = places.forMarket(seller, from.country()).map(ReturnPlace::address);
    return new Way(
        details,
        order,
        from,
        place.map(TwoScripts::latin).orElse(home),
        home,
        place.map(TwoScripts::local).orElse(null),
        journeys.parcel(seller, id),
        journeys.onward(details).map(CaseWays::somewhere).orElse(null));
  }

  /** Returns the day that it is. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** Customs ask for the territory alone. */
  private static PostalAddress somewhere(CountryCode country) {
    return new PostalAddress(country, null, null, List.of(), null, null, null, null, null, null);
  }

  private static PostalAddress bare(SellerView seller) {
    return new PostalAddress(
        seller.country(), null, seller.name(), List.of(), null, null, null, null, null, null);
  }
}

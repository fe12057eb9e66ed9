package dev.homeward.shipping.label;

import dev.homeward.address.PostalAddress;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sells labels. Called outside any transaction. The same key is the same label, however often it is
 * asked for.
 */
public interface CarrierGateway {

  /** Such as {@code easypost}. */
  String name();

  /** Says whether parcels may go from one country to another through this gateway. */
  boolean serves(CountryCode from, CountryCode to);

  /** Asks what a parcel would cost. */
  Quotes rates(Consignment parcel);

  /** Buys a label. */
  Answer buy(Order order);

  /** Asks what became of a purchase. */
  Answer status(Order order);

  /** Asks to take an unused label back. */
  Return giveBack(Order order, String reference);

  /** Asks what became of a label that was given back. */
  Return returned(Order order, String reference);

  /** Fetches the label as the carrier drew it, as PDF; empty where we draw it ourselves. */
  Optional<byte[]> document(Order order, String reference);

  /**
   * A parcel on its way back.
   *
   * @param key names it for ever
   * @param number of the return, as people read it
   * @param grams gross
   * @param goods for customs; empty where there is no border
   */
  record Consignment(
      UUID key, String number, PostalAddress from, PostalAddress to, int grams, List<Goods> goods) {

    public Consignment {
      goods = List.copyOf(goods);
    }
  }

  /**
   * Goods as customs want to know them.
   *
   * @param value of all units, as it was when they were sent to the shopper
   * @param grams of all units
   */
  record Goods(
      String description,
      int quantity,
      Money value,
      int grams,
      @Nullable String hsCode,
      @Nullable CountryCode origin) {}

  /**
   * What a service would cost.
   *
   * @param reference by which the gateway knows it
   * @param days in transit; null where the carrier does not say
   */
  record Rate(
      String carrier, String service, String reference, Money price, @Nullable Integer days) {}

  /**
   * A label to be bought.
   *
   * @param rate the reference of the chosen one
   */
  record Order(Consignment parcel, String rate) {}

  /** The prices, or why there are none. */
  sealed interface Quotes {

    record Offered(List<Rate> rates) implements Quotes {

      public Offered {
        rates = List.copyOf(rates);
      }
    }

    /**
     * It does not take this parcel.
     *
     * @param code of the gateway
     */
    record Refused(String code) implements Quotes {}

    /** No answer came, or none that can be understood. */
    record Unknown(String code) implements Quotes {}
  }

  /** What became of a purchase. */
  sealed interface Answer {

    /**
     * It is bought.
     *
     * @param reference by which the gateway knows the label
     * @param validUntil last day for handing the parcel over; null where the carrier names none
     */
    record Bought(String reference, String trackingNumber, @Nullable LocalDate validUntil)
        implements Answer {}

    /** It will not be. */
    record Refused(String code) implements Answer {}

    /** No answer came, or none that can be understood. */
    record Unknown(String code) implements Answer {}

    /** It was never asked for such a label; only an answer to the question what became of it. */
    record NeverHeard() implements Answer {}
  }

  /** What becomes of a label that was given back. */
  sealed interface Return {

    /** It is void; the carrier looks whether the money comes back. */
    record Voided() implements Return {}

    /** It is void, and the money is back. */
    record Refunded() implements Return {}

    /** It stays valid, for it was used or is too old. */
    record Refused(String code) implements Return {}

    /** No answer came, or none that can be understood. */
    record Unknown(String code) implements Return {}
  }
}

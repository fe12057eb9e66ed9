package dev.homeward.web.api;

import dev.homeward.order.Fulfilment;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.SellerId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as the API takes and gives it; answers add the ids.
 *
 * @param customerGroup that the seller has the customer in; sentences of its policy may ask for it
 * @param discounts off the whole order
 * @param dispatchBy by when the seller promised to hand it to a carrier
 * @param cancelledBy who called it off; goes with {@code cancelledAt}
 */
record OrderJson(
    @Null @Nullable UUID id,
    @Nullable UUID seller,
    @NotBlank @Size(max = 100) String channel,
    @NotBlank @Size(max = 200) String number,
    @NotNull Instant placedAt,
    @NotNull String currency,
    @Valid @Nullable ShopperJson shopper,
    @Size(max = 100) @Nullable String customerGroup,
    @Valid @Nullable AddressJson shippingAddress,
    @NotEmpty @Size(max = 10_000) List<@Valid @NotNull LineJson> lines,
    @Valid @Nullable MoneyJson shipping,
    @Nullable List<@Valid @NotNull MoneyJson> discounts,
    @Valid @Nullable MoneyJson duties,
    @Nullable List<@Valid @NotNull PaymentJson> payments,
    @Nullable List<@Valid @NotNull ShipmentJson> shipments,
    @Nullable Instant dispatchBy,
    @Nullable Instant cancelledAt,
    Fulfilment.@Nullable Canceller cancelledBy) {

  @Nullable SellerId sellerId() {
    return seller == null ? null : new SellerId(seller);
  }

  /** Returns this order with the ids it was given. */
  OrderJson with(OrderId order, SellerId owner, List<OrderLineId> lineIds) {
    List<LineJson> identified = new java.util.ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      identified.add(lines.get(i).with(lineIds.get(i)));
    }
    return new OrderJson(
        order.value(),
        owner.value(),
        channel,
        number,
        placedAt,
        currency,
        shopper,
        customerGroup,
        shippingAddress,
        identified,
        shipping,
        discounts,
        duties,
        payments,
        shipments,
        dispatchBy,
        cancelledAt,
        cancelledBy);
  }

  record ShopperJson(
      @Size(max = 200) @Nullable String customer,
      @Size(max = 320) @Nullable String email,
      @Size(max = 200) @Nullable String name,
      @Size(max = 35) @Nullable String locale) {}

  record AddressJson(
      @Nullable String country,
      @Size(max = 20) @Nullable String postcode,
      @Size(max = 200) @Nullable String city,
      @Nullable @Size(max = 10) List<@NotNull @Size(max = 300) String> lines) {}

  record LineJson(
      @Null @Nullable UUID id,
      @NotBlank @Size(max = 200) String sku,
      @NotBlank @Size(max = 500) String title,
      @Min(1) @Max(10_000_000) int quantity,
      @Valid @NotNull MoneyJson unitPrice,
      @Size(max = 200) @Nullable String product,
      @Size(max = 200) @Nullable String category,
      @Nullable String hsCode,
      @Nullable String originCountry,
      @Nullable Integer weightGrams,
      @Valid @Nullable MoneyJson discount,
      @Nullable @Pattern(regexp = "[0-9]{1,3}(\\.[0-9]{1,4})?") String taxRate,
      boolean taxIncluded,
      @Nullable List<@NotBlank String> flags) {

    LineJson with(OrderLineId lineId) {
      return new LineJson(
          lineId.value(),
          sku,
          title,
          quantity,
          unitPrice,
          product,
          category,
          hsCode,
          originCountry,
          weightGrams,
          discount,
          taxRate,
          taxIncluded,
          flags);
    }
  }

  record PaymentJson(
      @NotBlank @Size(max = 100) String method,
      @Valid @NotNull MoneyJson amount,
      @NotNull Instant capturedAt,
      @Size(max = 200) @Nullable String reference) {}

  record ShipmentJson(
      @Size(max = 100) @Nullable String carrier,
      @Size(max = 200) @Nullable String trackingNumber,
      @Nullable Instant shippedAt,
      @Nullable Instant deliveredAt,
      @Nullable List<@Valid @NotNull ShippedJson> lines) {}

  record ShippedJson(@NotBlank String sku, @Min(1) int quantity) {}
}

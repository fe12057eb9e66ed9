package dev.homeward.imports.mapping;

import java.util.Locale;

/** What a column can mean. */
public enum Field {
  ORDER_NUMBER(Type.TEXT),
  CHANNEL(Type.TEXT),
  PLACED_AT(Type.TIME),
  CURRENCY(Type.CURRENCY),
  CUSTOMER(Type.TEXT),
  EMAIL(Type.TEXT),
  SHOPPER_NAME(Type.TEXT),
  CUSTOMER_GROUP(Type.TEXT),
  COUNTRY(Type.TEXT),
  POSTCODE(Type.TEXT),
  CITY(Type.TEXT),
  ADDRESS_1(Type.TEXT),
  ADDRESS_2(Type.TEXT),
  SKU(Type.TEXT),
  PRODUCT(Type.TEXT),
  TITLE(Type.TEXT),
  CATEGORY(Type.TEXT),
  HS_CODE(Type.TEXT),
  ORIGIN_COUNTRY(Type.TEXT),
  WEIGHT_GRAMS(Type.WHOLE),
  QUANTITY(Type.WHOLE),
  UNIT_PRICE(Type.DECIMAL),
  DISCOUNT(Type.DECIMAL),
  TAX_RATE(Type.DECIMAL),
  TAX_1(Type.TEXT),
  TAX_2(Type.TEXT),
  TAX_3(Type.TEXT),
  TAX_4(Type.TEXT),
  TAX_5(Type.TEXT),
  TAXABLE(Type.YES_NO),
  TAX_INCLUDED(Type.YES_NO),
  SUBTOTAL(Type.DECIMAL),
  SHIPPING(Type.DECIMAL),
  TAXES(Type.DECIMAL),
  DUTIES(Type.DECIMAL),
  TOTAL(Type.DECIMAL),
  ORDER_DISCOUNT(Type.DECIMAL),
  FINANCIAL_STATUS(Type.TEXT),
  DISPATCH_BY(Type.TIME),
  CANCELLED_AT(Type.TIME),
  CANCELLED_BY(Type.TEXT),
  PAYMENT_METHOD(Type.TEXT),
  PAYMENT_REFERENCE(Type.TEXT),
  PAID_AT(Type.TIME),
  CARRIER(Type.TEXT),
  TRACKING_NUMBER(Type.TEXT),
  SHIPPED_AT(Type.TIME),
  DELIVERED_AT(Type.TIME),
  RETURNED_QUANTITY(Type.WHOLE),
  RETURNED_AT(Type.TIME),
  RETURN_REASON(Type.TEXT),
  REFUNDED(Type.DECIMAL),
  REFUNDED_AMOUNT(Type.DECIMAL);

  /** How the text of a column is read. */
  public enum Type {
    TEXT,
    WHOLE,
    DECIMAL,
    TIME,
    CURRENCY,
    YES_NO
  }

  private final Type type;

  Field(Type type) {
    this.type = type;
  }

  public Type type() {
    return type;
  }

  /** The name in profiles, in our own CSV and in message keys, such as {@code order_number}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}

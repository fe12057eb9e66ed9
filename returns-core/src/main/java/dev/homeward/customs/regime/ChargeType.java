package dev.homeward.customs.regime;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What an importing country takes, told apart as far as it is given back differently. */
public enum ChargeType {
  /** By the general rate of the tariff. */
  DUTY,
  /** A fixed amount per declared line, such as the EU's 3 EUR. */
  FLAT_DUTY,
  SECTION_301,
  SECTION_232,
  SECTION_122,
  IEEPA,
  ANTIDUMPING,
  EXCISE,
  /** VAT, GST, or sales tax like it, taken at the border. */
  VAT,
  /** The same taken by the seller with the price and declared by it, such as by the EU's IOSS. */
  VAT_AT_SALE,
  /** For handling or presenting the goods. */
  FEE;

  /** Says whether it is a tax on the sale and no duty. */
  public boolean tax() {
    return this == VAT || this == VAT_AT_SALE;
  }

  /** Returns all that are duties. */
  public static Set<ChargeType> duties() {
    return EnumSet.copyOf(
        Arrays.stream(values()).filter(type -> !type.tax() && type != FEE).toList());
  }
}

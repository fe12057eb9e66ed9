package dev.homeward.shipping.label;

/**
 * Something that keeps a case from having a label.
 *
 * @param code key of its text, which may name {@code {sku}}
 * @param sku that lacks it; empty where it is the parcel
 */
public record LabelGap(String code, String sku) {

  static LabelGap of(String code) {
    return new LabelGap("labels.gap." + code, "");
  }

  static LabelGap of(String code, String sku) {
    return new LabelGap("labels.gap." + code, sku);
  }
}

package dev.homeward.catalog;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.CountryCode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a sale or a return tells about an article. Unknown facts are null and never erase known
 * ones.
 *
 * @param sku the variant's SKU, any case
 * @param productCode the product that the variant belongs to; the SKU itself where the source knows
 *     no products
 * @param hsCode 4 to 10 digits
 * @param weightGrams of one unit, above 0
 * @param flags such as {@code hygiene} or {@code custom-made}
 */
public record ArticleFacts(
    String sku,
    String title,
    @Nullable String productCode,
    @Nullable String category,
    @Nullable String hsCode,
    @Nullable CountryCode origin,
    @Nullable Integer weightGrams,
    List<String> flags) {

  private static final Pattern HS_CODE = Pattern.compile("[0-9]{4,10}");

  public ArticleFacts {
    if (sku.isBlank() || sku.length() > 200) {
      throw new BusinessRuleViolation("article.sku-length", sku);
    }
    if (hsCode != null && !HS_CODE.matcher(hsCode).matches()) {
      throw new BusinessRuleViolation("article.hs-code", hsCode);
    }
    if (weightGrams != null && weightGrams <= 0) {
      throw new BusinessRuleViolation("article.weight", weightGrams);
    }
    flags = List.copyOf(flags);
  }

  /** The SKU as it is compared and kept: without surrounding blanks, in upper case. */
  public String key() {
    return keyOf(sku);
  }

  String productKey() {
    return productCode == null || productCode.isBlank() ? key() : keyOf(productCode);
  }

  /** Returns a SKU or product code as it is compared and kept. */
  public static String keyOf(String code) {
    return code.strip().toUpperCase(Locale.ROOT);
  }
}

package dev.homeward.customs;

import dev.homeward.address.PostalAddress;
import dev.homeward.customs.postal.PostalForm;
import dev.homeward.customs.postal.PostedParcel;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What papers say of a parcel that goes back: goods that were sold, and are no longer. Its reason
 * is always the return; its value is what was declared on the way out.
 *
 * @param reference of the return, as people read it
 * @param form which postal form the parcel needs
 * @param consigneeNumber EORI or tax number of the consignee where it imports; null if not on file
 * @param senderNumber the same of the sender, which shoppers do not have
 * @param original how the goods came; whatever is not known of it is null
 * @param reliefs that are asked for, such as {@code F01}
 * @param incoterm under which the goods travel
 * @param parcel that travels
 * @param grossGrams with the packaging
 */
public record Declaration(
    SellerId seller,
    ReturnCaseId caseId,
    String reference,
    PostalForm form,
    PostalAddress from,
    PostalAddress to,
    @Nullable String consigneeNumber,
    @Nullable String senderNumber,
    List<DeclaredLine> lines,
    Original original,
    List<Relief> reliefs,
    String incoterm,
    PostedParcel parcel,
    int grossGrams,
    Instant preparedAt) {

  public Declaration {
    lines = List.copyOf(lines);
    reliefs = List.copyOf(reliefs);
  }

  /**
   * The way out.
   *
   * @param order number of the order
   * @param trackingNumber air waybill or postal number
   * @param entryNumber of the import
   */
  public record Original(
      String order,
      LocalDate orderedOn,
      @Nullable String invoice,
      @Nullable LocalDate invoicedOn,
      @Nullable String carrier,
      @Nullable String trackingNumber,
      @Nullable String entryNumber,
      @Nullable LocalDate acceptedOn,
      @Nullable String exportNumber) {}

  /**
   * A relief for goods that come home.
   *
   * @param code as declared, such as {@code 9801.00.10}
   * @param rule of which dated data
   */
  public record Relief(String code, String rule) {}

  /** The value of everything. */
  public Money value() {
    return lines.stream().map(DeclaredLine::value).reduce(Money::plus).orElseThrow();
  }

  /** The weight of the goods, without packing. */
  public int netGrams() {
    return lines.stream().mapToInt(DeclaredLine::netGrams).sum();
  }
}

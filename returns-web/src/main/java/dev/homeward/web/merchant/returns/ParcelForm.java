package dev.homeward.web.merchant.returns;

import dev.homeward.shared.ReturnCaseId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parcel on the table, as the address says.
 *
 * @param code as scanned or typed
 * @param parcel what its receipts share; null before the first scan
 * @param at the return that was open when something was scanned
 * @param once whether goods are judged with their receipt
 * @param sku of something in it that nobody announced
 */
record ParcelForm(
    @Nullable String code,
    @Nullable UUID parcel,
    @Nullable UUID at,
    @Nullable Boolean once,
    @Nullable String sku) {

  ParcelForm {
    once = Boolean.TRUE.equals(once);
  }

  /** The code itself, where a link was scanned. */
  public String scanned() {
    String text = code == null ? "" : code.strip();
    return text.substring(text.lastIndexOf('/') + 1);
  }

  UUID shared() {
    return parcel == null ? UUID.randomUUID() : parcel;
  }

  String inspect(ReturnCaseId id) {
    return "redirect:/merchant/returns/%s/inspect?parcel=%s&once=%s".formatted(id, shared(), once);
  }
}

package dev.homeward.web.api;

import dev.homeward.inspection.Findings;
import dev.homeward.refund.GrantView;
import dev.homeward.refund.Refunds;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.ParcelView;
import dev.homeward.shipping.Parcels;
import dev.homeward.web.api.parcels.ParcelJson;
import dev.homeward.web.security.ApiCaller;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Finds the return that a call is about, and tells it with all its parts. */
@Component
public class ReturnReading {

  private final ReturnBook book;
  private final Findings findings;
  private final Refunds refunds;
  private final Parcels parcels;
  private final MessageSource messages;

  ReturnReading(
      ReturnBook book,
      Findings findings,
      Refunds refunds,
      Parcels parcels,
      MessageSource messages) {
    this.parcels = parcels;
    this.book = book;
    this.findings = findings;
    this.refunds = refunds;
    this.messages = messages;
  }

  /**
   * Returns the tenant whose return a call is about: the caller's own, or for the platform the
   * return's.
   *
   * @throws NotFound for a platform key, if there is no such return
   */
  public SellerId sellerOf(ApiCaller caller, ReturnCaseId id) {
    return caller.platform() ? book.sellerOf(id) : caller.sellerOf(null);
  }

  /**
   * Returns the tenant whose return a call is about, which is there.
   *
   * @throws NotFound if there is no such return, or it is another seller's
   */
  public SellerId ownerOf(ApiCaller caller, ReturnCaseId id) {
    SellerId owner = book.sellerOf(id);
    if (!caller.platform() && !owner.equals(caller.sellerOf(null))) {
      throw new NotFound("return", id);
    }
    return owner;
  }

  /**
   * Returns a return with all its parts.
   *
   * @throws NotFound if there is none, or another seller's
   */
  ReturnJson read(SellerId seller, ReturnCaseId id) {
    return toJson(
        book.get(seller, id),
        parcels.ofCase(seller, id),
        findings.arrived(seller, id),
        findings.judged(seller, id),
        refunds.of(seller, id));
  }

  /** Tells a return that was filed this moment: nothing has arrived and nothing is owed yet. */
  ReturnJson filed(ReturnCaseDetails details) {
    return toJson(details, List.of(), List.of(), List.of(), List.of());
  }

  private ReturnJson toJson(
      ReturnCaseDetails details,
      List<ParcelView> sent,
      List<Findings.Arrived> arrived,
      List<Findings.Judged> judged,
      List<GrantView> grants) {
    return ReturnMapping.toJson(
        details,
        sent.stream().map(ParcelJson::of).toList(),
        arrived,
        judged,
        grants,
        RuleJson.of(details.rules(), messages));
  }

  /**
   * Returns the key by which repeating a call is known; a call without one is never a repeat.
   *
   * @param call what is called, so that a caller may use a key again for another one
   */
  public static UUID key(String call, @Nullable String header) {
    return header == null
        ? UUID.randomUUID()
        : UUID.nameUUIDFromBytes((call + ' ' + header).getBytes(StandardCharsets.UTF_8));
  }
}

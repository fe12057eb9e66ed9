package dev.homeward.returncase;

import dev.homeward.policy.LegalPlace;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.SellerId;
import java.util.Currency;
import java.util.UUID;

/**
 * What a case begins with.
 *
 * @param key by which the one who files it names it
 * @param place where the shopper is, as the law sees it
 * @param units that are to be settled
 * @param kept of these, the units that stay with the shopper
 */
record NewReturn(
    SellerId seller,
    OrderId order,
    String channel,
    String orderNumber,
    String number,
    ReturnKind kind,
    Currency currency,
    UUID key,
    FiledBy filedBy,
    CaseContact contact,
    CaseTerms terms,
    LegalPlace place,
    int units,
    int kept) {}

package dev.homeward.returncase;

import dev.homeward.shared.OrderId;
import dev.homeward.shared.SellerId;
import java.util.Currency;

/** What a case begins with. */
record NewReturn(
    SellerId seller,
    OrderId order,
    String channel,
    String number,
    ReturnKind kind,
    Currency currency) {}

package dev.homeward.backtest;

import dev.homeward.policy.PolicyReplay;
import dev.homeward.returncase.ReturnKind;
import dev.homeward.shared.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a past return.
 *
 * @param shopper whoever bought: an address, a customer number, else the order
 * @param soldAt decides on the policy where the line names none
 * @param termsVersion the policy that it was sold under; null where it is not on record
 * @param sale null where its delivery is not on record
 * @param goods what the units that came back were paid with
 * @param outbound their share of shipping and duties
 */
record PastLine(
    UUID caseId,
    String number,
    ReturnKind kind,
    String shopper,
    Instant soldAt,
    @Nullable UUID termsVersion,
    @Nullable String reason,
    PolicyReplay.@Nullable PastSale sale,
    Money goods,
    Money outbound) {}

package dev.homeward.returncase;

import dev.homeward.policy.Ground;
import dev.homeward.policy.Payer;
import dev.homeward.policy.RefundClock;
import dev.homeward.policy.RefundOutbound;
import dev.homeward.shared.Money;
import java.time.LocalDate;

/**
 * The terms that a return was filed on. They stay, whatever becomes of the policy.
 *
 * @param returnFee kept back once per case for the way back; never negative
 * @param refundDays from the start of the refund clock to the last day for paying
 * @param refundBusinessDays whether these are working days of where the shopper is
 * @param sendBy last day for sending the goods, inclusive
 */
public record CaseTerms(
    Ground ground,
    Payer returnPaidBy,
    Money returnFee,
    RefundOutbound refundOutbound,
    int refundDays,
    boolean refundBusinessDays,
    RefundClock refundClock,
    LocalDate sendBy) {}

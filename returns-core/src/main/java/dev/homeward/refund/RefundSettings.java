package dev.homeward.refund;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of refunds.
 *
 * @param secondPersonAbove a grant above this amount, in the currency of its order, waits for
 *     another person
 */
@ConfigurationProperties("homeward.refunds")
record RefundSettings(@DefaultValue("500") BigDecimal secondPersonAbove) {}

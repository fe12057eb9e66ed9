package dev.homeward.web.demo;

import dev.homeward.order.OrderDraft;
import dev.homeward.shared.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order of the demo world, with what its returns depend on.
 *
 * @param products of its lines
 * @param paid for each of its lines
 * @param deliveredAt null if it has not arrived
 * @param fate seed of what becomes of it
 */
record DemoOrder(
    OrderDraft draft,
    DemoDestination destination,
    List<DemoProduct> products,
    List<Money> paid,
    @Nullable Instant deliveredAt,
    long fate) {}

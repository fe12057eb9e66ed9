package dev.homeward.routing;

import dev.homeward.address.TwoScripts;
import org.jspecify.annotations.Nullable;

/**
 * Where a return goes.
 *
 * @param hub null where it goes to the seller's own address
 */
public record ReturnPlace(@Nullable HubId hub, TwoScripts address, Consignee consignee) {}

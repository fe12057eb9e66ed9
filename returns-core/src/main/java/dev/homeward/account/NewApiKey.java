package dev.homeward.account;

import dev.homeward.shared.SellerId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key to be made.
 *
 * @param seller whom it acts for; null for the platform
 */
public record NewApiKey(@Nullable SellerId seller, String name, Set<Scope> scopes) {}

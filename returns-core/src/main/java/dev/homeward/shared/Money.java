package dev.homeward.shared;

import java.util.Currency;

/** t. */
public record Money(long minor, Currency currency) {
}

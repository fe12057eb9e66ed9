package dev.homeward.analytics.rating.facts;

import dev.homeward.analytics.credit.expected.Cell;
import java.math.BigDecimal;
import java.util.Currency;

/** What was paid for units of one cell and age that have not come back. */
public record OpenAmount(Cell cell, int age, Currency currency, BigDecimal amount) {}

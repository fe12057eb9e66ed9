package dev.homeward.analytics.credit.expected;

/** What lines are compared within: a category of goods and a destination region, by their codes. */
public record Cell(int category, int region) {}

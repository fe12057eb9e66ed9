package dev.homeward.web.credit.chart;

/**
 * A mark of an axis.
 *
 * @param at where it is, in the picture's units
 * @param value what it stands for
 */
public record Tick(double at, double value) {}

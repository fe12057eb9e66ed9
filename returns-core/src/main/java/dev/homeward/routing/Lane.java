package dev.homeward.routing;

/** A way that goods can take between two places, with what it costs in money, time and losses. */
public record Lane(LaneId id, long version, LaneDetails details) {}

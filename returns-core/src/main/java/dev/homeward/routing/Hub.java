package dev.homeward.routing;

/** A warehouse where returns are taken in, judged and sent on. */
public record Hub(HubId id, long version, HubDetails details) {}

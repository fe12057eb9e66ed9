package dev.homeward.routing;

/** What a hub can do with goods, beyond taking them in. */
public enum Capability {
  INSPECT,
  REPACK,
  RESELL,
  REFURBISH,
  DONATE,
  DESTROY
}

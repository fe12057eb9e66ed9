package dev.homeward.account;

/** What somebody may do for one seller. */
public enum SellerRole {
  /** Everything, including people and keys. */
  OWNER,
  /** Decides returns and imports data. */
  AGENT,
  /** Receives and inspects parcels. */
  WAREHOUSE,
  /** Reads figures. */
  ANALYST
}

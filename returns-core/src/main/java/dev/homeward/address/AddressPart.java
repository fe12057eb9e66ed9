package dev.homeward.address;

/** A part of an address that a country may want. */
public enum AddressPart {
  /** Of a person or an organisation. */
  NAME,
  /** Street and house. */
  LINES,
  DISTRICT,
  CITY,
  AREA,
  POSTCODE
}

package dev.homeward.withdrawal;

import java.util.UUID;

/** Units of one order line that a shopper who had looked the order up chose. */
public record StatedLine(UUID line, String title, int quantity) {}

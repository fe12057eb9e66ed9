package dev.homeward.catalog;

import dev.homeward.shared.ProductId;
import dev.homeward.shared.VariantId;

/** A variant and the product it belongs to. */
public record Article(VariantId variant, ProductId product) {}

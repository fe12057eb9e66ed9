package dev.homeward.address;

import org.jspecify.annotations.Nullable;

/**
 * An address as carriers abroad read it and as the postman at home does.
 *
 * @param local in the script of its country; null where that is Latin
 */
public record TwoScripts(PostalAddress latin, @Nullable PostalAddress local) {}

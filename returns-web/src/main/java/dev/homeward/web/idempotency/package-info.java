/** Repeated writing calls get the first answer again: {@code Idempotency-Key}. */
@NullMarked
package dev.homeward.web.idempotency;

import org.jspecify.annotations.NullMarked;

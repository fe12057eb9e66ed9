/** Documents in PDF that people keep: a title, facts, and what they mean, in any language. */
@NullMarked
package dev.homeward.web.receipt;

import org.jspecify.annotations.NullMarked;

/** Who is calling, and what they may do: staff by session, programs by key. */
@NullMarked
package dev.homeward.web.security;

import org.jspecify.annotations.NullMarked;

/** What every screen and call shares: the shell, languages, formats, errors, traces. */
@NullMarked
package dev.homeward.web.support;

import org.jspecify.annotations.NullMarked;

/** Tests of staff and API keys. */
@NullMarked
package dev.homeward.account;

import org.jspecify.annotations.NullMarked;

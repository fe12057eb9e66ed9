/** What other systems tell by themselves: public addresses, where the message proves its sender. */
@NullMarked
package dev.homeward.web.hooks;

import org.jspecify.annotations.NullMarked;

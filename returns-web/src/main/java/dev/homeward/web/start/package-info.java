/** The way in: choosing a portal, setting up the first administrator, demo mode. */
@NullMarked
package dev.homeward.web.start;

import org.jspecify.annotations.NullMarked;

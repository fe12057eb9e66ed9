/** Alerts on return rates, and what people do about them. */
@NullMarked
package dev.homeward.web.alerts;

import org.jspecify.annotations.NullMarked;

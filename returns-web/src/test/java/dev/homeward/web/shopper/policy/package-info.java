@NullMarked
package dev.homeward.web.shopper.policy;

import org.jspecify.annotations.NullMarked;

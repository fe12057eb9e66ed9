/** The screens of the owner's people. */
@NullMarked
package dev.homeward.web.merchant.team;

import org.jspecify.annotations.NullMarked;

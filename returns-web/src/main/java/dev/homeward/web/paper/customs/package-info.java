/** Papers for customs, and where the goods of a return come from and go. */
@NullMarked
package dev.homeward.web.paper.customs;

import org.jspecify.annotations.NullMarked;

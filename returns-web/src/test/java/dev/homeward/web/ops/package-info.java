/** Tests of who may do what. */
@NullMarked
package dev.homeward.web.ops;

import org.jspecify.annotations.NullMarked;

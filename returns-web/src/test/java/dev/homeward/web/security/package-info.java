/** Tests of who may do what. */
@NullMarked
package dev.homeward.web.security;

import org.jspecify.annotations.NullMarked;

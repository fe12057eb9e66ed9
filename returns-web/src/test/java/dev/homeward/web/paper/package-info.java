@NullMarked
package dev.homeward.web.paper;

import org.jspecify.annotations.NullMarked;

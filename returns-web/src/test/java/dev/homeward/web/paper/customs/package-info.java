@NullMarked
package dev.homeward.web.paper.customs;

import org.jspecify.annotations.NullMarked;

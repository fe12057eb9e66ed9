@NullMarked
package dev.homeward.web.withdrawal;

import org.jspecify.annotations.NullMarked;

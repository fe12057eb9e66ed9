@NullMarked
package dev.homeward.notification;

import org.jspecify.annotations.NullMarked;

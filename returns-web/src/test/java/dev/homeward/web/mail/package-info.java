@NullMarked
package dev.homeward.web.mail;

import org.jspecify.annotations.NullMarked;

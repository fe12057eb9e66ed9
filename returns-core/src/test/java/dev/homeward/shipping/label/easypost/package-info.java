@NullMarked
package dev.homeward.shipping.label.easypost;

import org.jspecify.annotations.NullMarked;

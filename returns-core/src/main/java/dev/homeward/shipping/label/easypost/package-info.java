/** Labels of the carriers that EasyPost sells, by its HTTP interface. */
@NullMarked
package dev.homeward.shipping.label.easypost;

import org.jspecify.annotations.NullMarked;

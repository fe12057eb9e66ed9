/** Tests of what operators and sellers look at. */
@NullMarked
package dev.homeward.shipping.desk;

import org.jspecify.annotations.NullMarked;

/** The account at EasyPost, which sells labels and tells of parcels. */
@NullMarked
package dev.homeward.shipping.easypost;

import org.jspecify.annotations.NullMarked;

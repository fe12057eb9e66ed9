/** Articles that customs would stop, and what is to be said of them. */
@NullMarked
@NamedInterface("goods")
package dev.homeward.customs.goods;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

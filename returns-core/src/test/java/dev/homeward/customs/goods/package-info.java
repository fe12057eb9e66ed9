/** Tests of articles that customs would stop. */
@NullMarked
package dev.homeward.customs.goods;

import org.jspecify.annotations.NullMarked;

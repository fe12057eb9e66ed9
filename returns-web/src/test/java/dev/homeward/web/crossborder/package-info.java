/** Tests of goods that cross borders, on screens and over the API alike. */
@NullMarked
package dev.homeward.web.crossborder;

import org.jspecify.annotations.NullMarked;

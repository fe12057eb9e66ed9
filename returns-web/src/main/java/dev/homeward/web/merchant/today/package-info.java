/** The seller's landing page: what needs them, and how their returns go. */
@NullMarked
package dev.homeward.web.merchant.today;

import org.jspecify.annotations.NullMarked;

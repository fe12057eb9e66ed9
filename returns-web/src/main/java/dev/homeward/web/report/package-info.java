/** What a month brought, for one seller or the whole platform: as a page, to keep, to calculate. */
@NullMarked
package dev.homeward.web.report;

import org.jspecify.annotations.NullMarked;

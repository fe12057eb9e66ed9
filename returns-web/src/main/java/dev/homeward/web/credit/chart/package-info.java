/** Pictures of a seller's credit, drawn on the server from plain values. */
@NullMarked
package dev.homeward.web.credit.chart;

import org.jspecify.annotations.NullMarked;

/** Whether money, goods and stock of a seller balance, for the seller and for operators. */
@NullMarked
package dev.homeward.web.reconciliation;

import org.jspecify.annotations.NullMarked;

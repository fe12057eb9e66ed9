/** Statements of withdrawal as staff see them: what was stated, its receipt, and the contract. */
@NullMarked
package dev.homeward.web.withdrawal;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.homeward.backtest;

import org.jspecify.annotations.NullMarked;

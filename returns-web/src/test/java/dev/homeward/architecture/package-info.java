/** Proves that the house rules hold, and that each of them reports a class that breaks it. */
package dev.homeward.architecture;

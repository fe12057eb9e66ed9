@NullMarked
package dev.homeward.policy.law;

import org.jspecify.annotations.NullMarked;

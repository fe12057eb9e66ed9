@NullMarked
package dev.homeward.customs.tariff;

import org.jspecify.annotations.NullMarked;

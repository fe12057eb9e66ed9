@NullMarked
package dev.homeward.web.report;

import org.jspecify.annotations.NullMarked;

/** Tests of what is expected of lines, against worked examples and odd data. */
package dev.homeward.analytics.credit.expected;

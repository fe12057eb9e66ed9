/** Tests of return rates on hand-computed facts. */
package dev.homeward.analytics.rates;

/** Tests of the score, its grade and what explains them, against worked examples. */
package dev.homeward.analytics.credit;

/** Tests of where pictures put what they show. */
package dev.homeward.web.credit.chart;

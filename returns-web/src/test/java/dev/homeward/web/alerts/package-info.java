/** Tests of the pages about alerts. */
package dev.homeward.web.alerts;

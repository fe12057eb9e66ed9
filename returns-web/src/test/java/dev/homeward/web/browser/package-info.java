/**
 * Screens in a real browser: that they work, keep to the content security policy, and can be used
 * by all.
 */
package dev.homeward.web.browser;

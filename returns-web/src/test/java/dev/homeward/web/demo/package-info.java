/** Tests of the demo data. */
package dev.homeward.web.demo;

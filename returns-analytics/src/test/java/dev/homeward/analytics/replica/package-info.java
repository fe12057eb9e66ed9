/** Tests of the replica on a real PostgreSQL. */
package dev.homeward.analytics.replica;

/** Tests of ratings on record. */
@org.jspecify.annotations.NullUnmarked
package dev.homeward.analytics.rating.record;

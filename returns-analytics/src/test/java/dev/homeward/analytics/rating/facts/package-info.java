/** Tests of what is counted for ratings. */
@org.jspecify.annotations.NullUnmarked
package dev.homeward.analytics.rating.facts;

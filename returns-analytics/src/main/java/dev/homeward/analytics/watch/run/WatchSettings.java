package dev.homeward.analytics.watch.run;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How easily an alarm is raised.
 *
 * @param falseAlarmsPerWeek that all charts together may raise
 * @param falseDiscoveries share of false ones among the weeks found remarkable
 * @param leastRatio to what is expected
 * @param leastReturns and by how many buyers
 * @param certainty that a level is above the least ratio
 * @param strength how many returns the assumption is worth that nothing is wrong
 */
@ConfigurationProperties("homeward.watch")
public record WatchSettings(
    @DefaultValue("0.25") double falseAlarmsPerWeek,
    @DefaultValue("0.10") double falseDiscoveries,
    @DefaultValue("1.25") double leastRatio,
    @DefaultValue("5") int leastReturns,
    @DefaultValue("4") int leastBuyers,
    @DefaultValue("0.95") double certainty,
    @DefaultValue("5") double strength) {

  public static final WatchSettings USUAL = new WatchSettings(.25, .10, 1.25, 5, 4, .95, 5);
}

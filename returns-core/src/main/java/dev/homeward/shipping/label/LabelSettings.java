package dev.homeward.shipping.label;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of labels.
 *
 * @param unusedFor after which a label that nobody used is given back
 */
@ConfigurationProperties("homeward.labels")
record LabelSettings(@DefaultValue("28d") Duration unusedFor) {}

package dev.homeward.shipping.label.sandbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether the pretended carrier sells labels. Off by default: nobody must send a real parcel with
 * its labels.
 */
@ConfigurationProperties("homeward.sandbox-carrier")
record SandboxSettings(@DefaultValue("false") boolean enabled) {}

/** Who passes on what carriers say: messages, files, and sources that have to be asked. */
@NullMarked
@NamedInterface("source")
package dev.homeward.shipping.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

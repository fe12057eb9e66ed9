/**
 * Tells people what happened to their cases: mails, and what open pages follow. Listens only; no
 * other module of the domain knows it.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "database",
      "standing",
      "oversight",
      "returncase",
      "customs :: claim",
      "shipping",
      "shipping",
      "inspection",
      "refund",
      "remedy",
      "withdrawal"
    })
package dev.homeward.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

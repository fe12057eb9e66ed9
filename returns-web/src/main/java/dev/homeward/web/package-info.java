/** Everything that speaks HTTP: the portals, the REST API, and their security. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "database",
      "audit",
      "account",
      "seller",
      "catalog",
      "order",
      "standing",
      "oversight",
      "policy",
      "drafting",
      "backtest",
      "policy :: law",
      "returncase",
      "address",
      "epcis",
      "reconciliation",
      "customs",
      "customs :: *",
      "routing",
      "routing :: *",
      "shipping",
      "shipping :: *",
      "evidence",
      "inspection",
      "remedy",
      "refund",
      "refund :: *",
      "notification",
      "withdrawal",
      "imports",
      "imports :: mapping",
      "fx",
      "analytics",
      "analytics :: *",
      "standing"
    })
package dev.homeward.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

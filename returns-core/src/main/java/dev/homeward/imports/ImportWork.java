package dev.homeward.imports;

import dev.homeward.imports.mapping.Profile;
import dev.homeward.shared.ImportId;
import dev.homeward.shared.SellerId;
import java.time.ZoneId;
import java.util.Currency;

/**
 * What has to be done for an import, as it stood when a process took it up.
 *
 * @param recording whether the facts are to be recorded, and not only checked
 */
record ImportWork(
    ImportId id,
    SellerId seller,
    Profile profile,
    ZoneId timeZone,
    Currency currency,
    boolean recording) {}

package dev.homeward.account;

import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff.
 *
 * @param locale the language they chose, as a BCP 47 tag; null while they did not
 * @param mustChangePassword the password was set by somebody else
 * @param stamp changes with the password; a session begun under another stamp is over
 */
public record StaffView(
    StaffId id,
    String email,
    String displayName,
    Set<PlatformRole> platformRoles,
    Map<SellerId, SellerRole> memberships,
    @Nullable String locale,
    boolean disabled,
    boolean mustChangePassword,
    UUID stamp,
    Instant createdAt) {}

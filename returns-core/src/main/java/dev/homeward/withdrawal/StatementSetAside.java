package dev.homeward.withdrawal;

import java.util.UUID;

/**
 * Staff have found that no return follows from a statement.
 *
 * @param event of which one mail comes, however often it is heard
 */
public record StatementSetAside(UUID event, UUID statement, SetAside why) {}

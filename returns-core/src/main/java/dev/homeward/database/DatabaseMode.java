package dev.homeward.database;

/** Tells whether Homeward runs its own PostgreSQL or uses one that was configured. */
public record DatabaseMode(boolean embedded) {}

package dev.homeward.account;

/** An account and the hash to check a password against. */
public record SignInRecord(StaffView staff, String passwordHash) {}

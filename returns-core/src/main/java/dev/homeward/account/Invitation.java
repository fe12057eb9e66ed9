package dev.homeward.account;

/** A fresh account with the one-time password that is shown once. */
public record Invitation(StaffView staff, Password oneTimePassword) {}

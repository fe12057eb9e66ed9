package dev.homeward.account;

/** A fresh key with its text, which is shown once. */
public record IssuedApiKey(ApiKeyView key, ApiToken token) {}

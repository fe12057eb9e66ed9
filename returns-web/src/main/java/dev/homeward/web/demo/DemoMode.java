package dev.homeward.web.demo;

/** Tells whether this installation shows made-up data and its sign-ins to everybody. */
public record DemoMode(boolean on) {}

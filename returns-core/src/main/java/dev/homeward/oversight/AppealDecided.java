package dev.homeward.oversight;

import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.UUID;

/**
 * An appeal was decided: the seller is to be told, and if it was upheld the score is to be computed
 * again as of the day it was filed.
 */
public record AppealDecided(
    UUID appeal,
    SellerId seller,
    AppealSubject subject,
    boolean upheld,
    Instant filedAt,
    Instant at) {}

package dev.homeward.oversight;

import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.UUID;

/** What an upheld appeal made of a returned line; it goes before any verdict or reason. */
public record Attribution(
    ReturnLineId line, SellerId seller, Attributed attributed, UUID appeal, Instant decidedAt) {}

package dev.homeward.returncase;

import dev.homeward.shared.ReturnCaseId;

/**
 * A return that is on record.
 *
 * @param number the reference that people read
 * @param again whether it was filed before, by the same key
 */
public record FiledReturn(ReturnCaseId id, String number, boolean again) {}

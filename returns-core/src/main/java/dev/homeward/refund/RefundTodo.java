package dev.homeward.refund;

/**
 * Grants that wait for a person.
 *
 * @param toApprove above the limit, for another person than the one who granted
 * @param failed that did not move, or not in all their parts
 * @param byHand that a person pays outside of Homeward, and then confirms
 */
public record RefundTodo(long toApprove, long failed, long byHand) {}
